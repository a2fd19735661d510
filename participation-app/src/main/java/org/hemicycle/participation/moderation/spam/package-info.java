/** How much a text looks like spam: rules for all, and what the moderators of one organisation taught. */
@NullMarked
package org.hemicycle.participation.moderation.spam;

import org.jspecify.annotations.NullMarked;
