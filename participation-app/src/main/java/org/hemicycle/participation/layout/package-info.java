/** What surrounds every page of a space: its frame, its languages, and what is said when something is not as it should be. */
@ApplicationModule(allowedDependencies = {"tenancy", "modules"})
@NullMarked
package org.hemicycle.participation.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
