/** Versions: what pages, posts and legal texts said before, to be compared and to return to. */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose"})
@NullMarked
package org.hemicycle.participation.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
