/**
 * Organisations that open a space by themselves: they ask, prove their address by a link, and watch the space go live. What is doubtful
 * waits for an operator; what is abuse meets limits that tell nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations", "layout"})
package org.hemicycle.manager.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
