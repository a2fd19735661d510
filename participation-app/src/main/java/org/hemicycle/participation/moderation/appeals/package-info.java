/** Authors read why something of theirs was hidden, and answer once. */
@NullMarked
package org.hemicycle.participation.moderation.appeals;

import org.jspecify.annotations.NullMarked;
