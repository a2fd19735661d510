/** The configuration server, at {@code /config}: layers of settings from the registry's database, for the data plane only. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.hemicycle.manager.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
