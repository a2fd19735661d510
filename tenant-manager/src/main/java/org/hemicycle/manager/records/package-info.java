/**
 * What the host keeps of its client beside the space: the contract, the data-processing agreement, whom to call. It leaves with the
 * organisation; a new controller of the data signs a new agreement.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
package org.hemicycle.manager.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
