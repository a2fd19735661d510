/**
 * The way in for programs: clients that administrators create, the organisation's own issuer ("sign in with this space"), and the
 * shell of {@code /api/v1}. What a resource says belongs to the feature that has it; how it is asked for belongs here.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose", "quotas"})
@NullMarked
package org.hemicycle.participation.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
