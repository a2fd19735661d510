/**
 * The settings of tenants: the configuration server at {@code /config}, which serves their layers from the registry's database to the
 * data plane only, and the verbs by which operators look at the layers side by side, change them, and take a change back.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
@NullMarked
package org.hemicycle.manager.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
