/**
 * The operators' console in the browser: the fleet, one organisation and its life, the opening of a space with its live
 * progress, the API's clients. Each sub-package is one page or a few that belong together; rules live in the modules below.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "operators",
            "organisations",
            "hostnames",
            "support",
            "federation",
            "plans",
            "signup",
            "imports",
            "templates",
            "configuration",
            "records",
            "status",
            "fleet",
            "webhooks",
            "announcements",
            "layout"
        })
package org.hemicycle.manager.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
