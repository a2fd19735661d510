/**
 * The public status page: what works now, as a look every minute finds it, what the operators say of what does not, and how the last
 * ninety days were.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations", "announcements", "layout"})
package org.hemicycle.manager.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
