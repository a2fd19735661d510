/** Another space like one that is there: its words, and of its phases, components, blocks and documents what was chosen. */
@NullMarked
package org.hemicycle.participation.spaces.copying;

import org.jspecify.annotations.NullMarked;
