/** The first page: all organisations, searched and filtered, and the runs going on now. */
@NullMarked
package org.hemicycle.manager.console.fleet;

import org.jspecify.annotations.NullMarked;
