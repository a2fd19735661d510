/** The domain in whose name the letters of one organisation go out. */
@NullMarked
package org.hemicycle.manager.console.sender;

import org.jspecify.annotations.NullMarked;
