/** People agree and disagree with a comment, once each, and may change their mind. */
@NullMarked
package org.hemicycle.participation.discussions.votes;

import org.jspecify.annotations.NullMarked;
