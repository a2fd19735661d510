/**
 * Support access: an operator of the platform asks, an administrator of the organisation lets them in for a while or does not, and
 * ends it whenever they like. Nothing is possible without consent; all of it stands in the log with its reason.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "letters"})
@NullMarked
package org.hemicycle.participation.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
