/** What readers ask of a list of proposals, and how the database is asked for it. */
@NullMarked
package org.hemicycle.participation.proposals.lists;

import org.jspecify.annotations.NullMarked;
