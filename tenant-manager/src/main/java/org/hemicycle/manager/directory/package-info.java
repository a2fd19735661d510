/** The public directory: the spaces whose organisations consented to be found, for whoever looks for one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "layout"})
package org.hemicycle.manager.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
