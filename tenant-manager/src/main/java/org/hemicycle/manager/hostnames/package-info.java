/**
 * The own domains of organisations: a name is claimed, proved by a TXT record and by leading here, looked at again every day, and
 * given up when it no longer does; which names may have a certificate; and the domain in whose name letters go out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators"})
package org.hemicycle.manager.hostnames;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
