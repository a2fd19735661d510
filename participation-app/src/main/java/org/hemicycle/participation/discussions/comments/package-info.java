/** The page of one comment: what it answers, the answers to it, how it was worded before, and its author's ways to change it. */
@NullMarked
package org.hemicycle.participation.discussions.comments;

import org.jspecify.annotations.NullMarked;
