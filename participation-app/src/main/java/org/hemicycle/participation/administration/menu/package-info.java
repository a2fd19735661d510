/** The menu of the space, arranged by its administrators: order, words, what is hidden, links of their own. */
@NullMarked
package org.hemicycle.participation.administration.menu;

import org.jspecify.annotations.NullMarked;
