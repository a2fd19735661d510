/**
 * Which organisation a request, a job or a statement belongs to, and the walls between organisations: the host name
 * finds the tenant, the tenant is bound for a while, and the one data source works inside its role and schema only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.hemicycle.participation.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
