/**
 * Who is there: participants and administrators of one organisation, how they sign up, sign in and leave. Nothing here
 * tells a stranger whether an address is known.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules"})
@NullMarked
package org.hemicycle.participation.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
