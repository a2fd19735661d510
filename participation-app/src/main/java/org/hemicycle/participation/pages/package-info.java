/** Pages: what an organisation explains about itself and its rules; in the menu, or below it in the footer. */
@ApplicationModule(
        allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose", "administration", "versions"})
@NullMarked
package org.hemicycle.participation.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
