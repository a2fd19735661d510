/** Proposals that say nearly the same, shown to somebody before they publish another. */
@NullMarked
package org.hemicycle.participation.proposals.similar;

import org.jspecify.annotations.NullMarked;
