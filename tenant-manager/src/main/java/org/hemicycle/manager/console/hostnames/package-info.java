/** The own host names of one organisation: claimed, checked, given up. */
@NullMarked
package org.hemicycle.manager.console.hostnames;

import org.jspecify.annotations.NullMarked;
