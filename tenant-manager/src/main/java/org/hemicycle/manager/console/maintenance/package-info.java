/** Planned maintenance: what is ahead, what was, and the form for another window. */
@NullMarked
package org.hemicycle.manager.console.maintenance;

import org.jspecify.annotations.NullMarked;
