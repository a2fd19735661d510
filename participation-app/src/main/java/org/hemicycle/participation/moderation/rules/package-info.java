/** What the administrators of an organisation allow: words, links, thresholds. */
@NullMarked
package org.hemicycle.participation.moderation.rules;

import org.jspecify.annotations.NullMarked;
