/** When a space appears and disappears by itself, and never during a silence before an election. */
@NullMarked
package org.hemicycle.participation.spaces.publication;

import org.jspecify.annotations.NullMarked;
