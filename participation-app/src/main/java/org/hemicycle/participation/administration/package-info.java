/** Administration: the start page of {@code /admin}, and what concerns the organisation as a whole: look, modules, texts, members. */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "letters", "prose", "spaces"})
@NullMarked
package org.hemicycle.participation.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
