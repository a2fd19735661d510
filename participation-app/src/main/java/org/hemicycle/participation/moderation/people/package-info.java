/** Public profiles as things that may be reported and hidden. */
@NullMarked
package org.hemicycle.participation.moderation.people;

import org.jspecify.annotations.NullMarked;
