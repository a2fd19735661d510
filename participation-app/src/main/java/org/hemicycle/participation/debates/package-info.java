/**
 * Debates: somebody asks a question, others answer for and against, and whoever opened it closes it with a conclusion that is shown first.
 * A component of a space; its active phase opens {@code debate} and {@code comment}.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "layout",
            "modules",
            "identity",
            "prose",
            "spaces",
            "verification",
            "moderation",
            "discussions"
        })
@NullMarked
package org.hemicycle.participation.debates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
