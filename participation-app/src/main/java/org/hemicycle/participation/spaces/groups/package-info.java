/** Landing pages that bundle processes. */
@NullMarked
package org.hemicycle.participation.spaces.groups;

import org.jspecify.annotations.NullMarked;
