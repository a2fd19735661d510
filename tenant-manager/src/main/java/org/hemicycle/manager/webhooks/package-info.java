/**
 * What happens to organisations, told to programs of the operator as it happens (Standard Webhooks). An event is written by the
 * database in the transaction of the change itself; workers of any number of managers deliver it, at least once, each time under the
 * same identifier.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
package org.hemicycle.manager.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
