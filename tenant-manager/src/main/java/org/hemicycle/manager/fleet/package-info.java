/**
 * The fleet as a whole: what is wrong in it and what can be done about it, what its organisations use, and what the monitoring of the
 * operator gets to know of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators"})
package org.hemicycle.manager.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
