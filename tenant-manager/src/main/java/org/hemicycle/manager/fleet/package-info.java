/** The fleet as a whole: what the monitoring of the operator gets to know of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.hemicycle.manager.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
