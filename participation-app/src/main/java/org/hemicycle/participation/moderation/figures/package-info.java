/** What moderation did, in numbers that everybody may read. */
@NullMarked
package org.hemicycle.participation.moderation.figures;

import org.jspecify.annotations.NullMarked;
