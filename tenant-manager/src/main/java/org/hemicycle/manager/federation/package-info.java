/**
 * The identity providers of organisations, for the operators who set them up with or for them: the same rules and the same table in
 * the organisation's home as its administrators have.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
package org.hemicycle.manager.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
