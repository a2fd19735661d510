/** Participants who may not contribute for a time, or for ever. */
@NullMarked
package org.hemicycle.participation.moderation.blocks;

import org.jspecify.annotations.NullMarked;
