/** Processes that outlive a mistake: started as children, recorded, started again when they die, found again as orphans. */
@NullMarked
package org.hemicycle.standalone.processes;

import org.jspecify.annotations.NullMarked;
