/** Which identities of providers belong to which accounts, and the page where their owners see to them. */
@NullMarked
package org.hemicycle.participation.federation.identities;

import org.jspecify.annotations.NullMarked;
