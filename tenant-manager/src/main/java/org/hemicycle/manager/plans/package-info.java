/**
 * What organisations may use: plans with their modules and limits, what an operator grants one organisation for a time, what each
 * has used, and what would change on another plan. Rules are here; pages and programs only ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
package org.hemicycle.manager.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
