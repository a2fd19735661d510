/** How one becomes a participant: by signing up, or by an invitation. */
@NullMarked
package org.hemicycle.participation.identity.joining;

import org.jspecify.annotations.NullMarked;
