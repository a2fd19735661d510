/**
 * What the operator says to organisations: announcements to their administrators, and planned maintenance, of which their public reads
 * too. Both are where the data plane finds them while this application is down.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations", "fleet"})
package org.hemicycle.manager.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
