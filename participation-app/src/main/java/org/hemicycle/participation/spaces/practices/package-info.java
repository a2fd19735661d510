/**
 * Practices that organisations share: an administrator offers how a space is arranged, the control plane carries the offer to the
 * others, and each who takes it gets a copy of their own, credited. Nothing of anybody who took part goes along.
 */
@NullMarked
package org.hemicycle.participation.spaces.practices;

import org.jspecify.annotations.NullMarked;
