/** Blog: news of the organisation, by the organisation or somebody of it, with comments and a feed. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "layout",
            "modules",
            "identity",
            "prose",
            "versions",
            "verification",
            "discussions",
            "reactions",
            "administration"
        })
@NullMarked
package org.hemicycle.participation.blog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
