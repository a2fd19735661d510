/** The queue of what was reported or held back, and what moderators decide about it. */
@NullMarked
package org.hemicycle.participation.moderation.cases;

import org.jspecify.annotations.NullMarked;
