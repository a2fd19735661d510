/** The settings of this node and of its tenants: read when it starts, followed while it runs, kept for when nobody answers. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.hemicycle.participation.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
