/** Legal pages: who publishes and hosts a space, privacy, cookies, accessibility, where to report; from templates that settings fill, or in own words. */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose", "versions"})
@NullMarked
package org.hemicycle.participation.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
