/** What organisations may subscribe to: each plan with the modules it allows. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hemicycle.manager.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
