/**
 * What organisations subscribe to: plans, with the modules and the quotas that each allows, and what an operator grants one
 * organisation for a time. Values that travel to the data plane with the directory, so that nobody is asked on a request.
 */
@NullMarked
package org.hemicycle.provisioning.plans;

import org.jspecify.annotations.NullMarked;
