/** What the organisation has used, counted as it goes and kept in its cell, beside what its plan allows: whoever spends asks here. */
@ApplicationModule(allowedDependencies = {"tenancy"})
@NullMarked
package org.hemicycle.participation.quotas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
