/**
 * The life of an organisation: opened, changed, suspended, archived, deleted. Each verb is a class that the REST
 * interface and the console both call; refusals are values.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "hostnames"})
package org.hemicycle.manager.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
