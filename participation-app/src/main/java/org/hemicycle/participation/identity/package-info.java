/**
 * Who is there: participants and staff of one organisation, how they sign up, sign in and leave. Nothing here tells a stranger
 * whether an address is known. Other modules see this package; the rooms behind it are its own.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "letters", "prose", "quotas"})
@NullMarked
package org.hemicycle.participation.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
