/** Of what the page of a space is made, and in which order; its documents. */
@NullMarked
package org.hemicycle.participation.spaces.blocks;

import org.jspecify.annotations.NullMarked;
