/** Who belongs to a private or transparent space: the list, and how it is filled from a table of addresses. */
@NullMarked
package org.hemicycle.participation.spaces.members;

import org.jspecify.annotations.NullMarked;
