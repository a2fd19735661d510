/**
 * Assisted participation: facilitators take down contributions and supports of people who are present, at workshops and desks, and
 * a desk opens accounts. The rules that hold for everybody hold here too; what was taken down bears the name of where it was.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "layout",
            "modules",
            "identity",
            "prose",
            "spaces",
            "proposals",
            "discussions",
            "letters"
        })
@NullMarked
package org.hemicycle.participation.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
