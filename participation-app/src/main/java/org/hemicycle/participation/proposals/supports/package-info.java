/** Supports where there are rules: so many at least before any counts, so many at most for one proposal, one of those that exclude one another. */
@NullMarked
package org.hemicycle.participation.proposals.supports;

import org.jspecify.annotations.NullMarked;
