/** How the text of a proposal came to be what it is: changes by its authors, as long as they may, and every version in public. */
@NullMarked
package org.hemicycle.participation.proposals.history;

import org.jspecify.annotations.NullMarked;
