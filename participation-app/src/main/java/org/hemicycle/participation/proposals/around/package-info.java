/** What stands around the text of a proposal on its page, read in one statement. */
@NullMarked
package org.hemicycle.participation.proposals.around;

import org.jspecify.annotations.NullMarked;
