/** One organisation: what it is, its state with the steps that may follow, its runs, its audit trail. */
@NullMarked
package org.hemicycle.manager.console.organisation;

import org.jspecify.annotations.NullMarked;
