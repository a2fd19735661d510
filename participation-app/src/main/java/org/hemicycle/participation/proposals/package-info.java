/**
 * Proposals: people propose, others support once and comment, administrators answer. A component of a space; the space's active
 * phase opens {@code propose}, {@code support} and {@code comment}.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "layout",
            "modules",
            "identity",
            "prose",
            "api",
            "spaces",
            "files :: attachments",
            "reactions",
            "letters",
            "tables",
            "verification",
            "discussions",
            "moderation",
            "administration"
        })
@NullMarked
package org.hemicycle.participation.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
