/**
 * Support access to organisations: an operator asks with a reason, the organisation's administrators decide in their own home, and
 * what they decide is followed from here and written in the audit trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators"})
package org.hemicycle.manager.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
