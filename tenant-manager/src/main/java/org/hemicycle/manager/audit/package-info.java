/**
 * Who changed what, and when: entries are only ever added, in the transaction of the change itself, and sealed one to the next by a
 * chain of digests moments later. What is older than the retention leaves, unless an incident holds everything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.hemicycle.manager.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
