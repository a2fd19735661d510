/** The demonstration fleet, opened through the same API that a hosting provider uses. */
@NullMarked
package org.hemicycle.standalone.fleet;

import org.jspecify.annotations.NullMarked;
