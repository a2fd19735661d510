/** What a feature may contribute to the whole: places in the menu and in the administration, things to be done, forms for texts, what it knows of a person. */
@ApplicationModule(allowedDependencies = {"tenancy"})
@NullMarked
package org.hemicycle.participation.modules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
