/** What staff tell one another about a proposal, and nobody else reads. */
@NullMarked
package org.hemicycle.participation.proposals.notes;

import org.jspecify.annotations.NullMarked;
