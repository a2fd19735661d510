/**
 * The look of every page: the theme made from one brand colour, the words and figures in the reader's language, and the
 * records that the shared templates of {@code src/main/jte/layout} show.
 */
@NullMarked
package org.hemicycle.themes;

import org.jspecify.annotations.NullMarked;
