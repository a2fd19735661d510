/** Links that show a space before it is published, until they expire. */
@NullMarked
package org.hemicycle.participation.spaces.previews;

import org.jspecify.annotations.NullMarked;
