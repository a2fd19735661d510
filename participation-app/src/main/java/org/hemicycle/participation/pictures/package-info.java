/** Pictures: what an organisation shows in its texts, each with words for those who do not see it, in the widths that screens need. */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose", "files"})
@NullMarked
package org.hemicycle.participation.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
