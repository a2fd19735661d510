/** Who changed what, and when: entries are only ever added, in the transaction of the change itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hemicycle.manager.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
