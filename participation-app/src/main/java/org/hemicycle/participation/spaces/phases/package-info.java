/** How phases follow their dates: the switch from one to the next, and ends that are moved before the eyes of all. */
@NullMarked
package org.hemicycle.participation.spaces.phases;

import org.jspecify.annotations.NullMarked;
