/** What the organisation uses of what its plan allows: measured, shown to its administrators, and told to them before it is too much. */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "letters", "quotas", "identity"})
@NullMarked
package org.hemicycle.participation.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
