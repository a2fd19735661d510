/** The home page in blocks, arranged by administrators. */
@NullMarked
package org.hemicycle.participation.home.blocks;

import org.jspecify.annotations.NullMarked;
