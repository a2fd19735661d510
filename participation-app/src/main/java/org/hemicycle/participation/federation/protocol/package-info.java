/** How one speaks with a provider: its configuration and keys, the way there, the exchange of the code, the way out. */
@NullMarked
package org.hemicycle.participation.federation.protocol;

import org.jspecify.annotations.NullMarked;
