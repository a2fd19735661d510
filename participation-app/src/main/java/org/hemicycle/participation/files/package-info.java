/** The files of organisations: pictures and documents, each served on its own organisation's host, and nowhere else. */
@ApplicationModule(allowedDependencies = {"tenancy", "quotas", "layout", "modules", "identity"})
@NullMarked
package org.hemicycle.participation.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
