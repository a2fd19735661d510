/** Themes and territories, the two trees under which everything is put. */
@NullMarked
package org.hemicycle.participation.spaces.taxonomy;

import org.jspecify.annotations.NullMarked;
