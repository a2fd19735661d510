/** Authors together: the author of a proposal invites others, who accept or decline; then they write it together. */
@NullMarked
package org.hemicycle.participation.proposals.authors;

import org.jspecify.annotations.NullMarked;
