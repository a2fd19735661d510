/**
 * Privacy: what the organisation knows about a person, to take away or to erase, by the person alone or by staff on request. Every
 * module brings its part as a {@code PersonalData}.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "letters", "prose"})
@NullMarked
package org.hemicycle.participation.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
