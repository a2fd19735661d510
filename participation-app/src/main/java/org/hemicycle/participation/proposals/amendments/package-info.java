/** Amendments: another text that somebody suggests for a proposal, beside the present one; its authors accept or reject it in public. */
@NullMarked
package org.hemicycle.participation.proposals.amendments;

import org.jspecify.annotations.NullMarked;
