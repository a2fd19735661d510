/** The data plane: every organisation's space, by host name. */
@NullMarked
package org.hemicycle.participation;

import org.jspecify.annotations.NullMarked;
