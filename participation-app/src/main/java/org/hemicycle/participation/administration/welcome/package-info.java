/** The first minutes of a new administrator: from an empty space to a published process, step by step, each in its real form. */
@NullMarked
package org.hemicycle.participation.administration.welcome;

import org.jspecify.annotations.NullMarked;
