/**
 * Discussions: comments on anything, for, neutral or against, with replies to as many levels as the organisation sets. A discussion
 * knows its subject only by type and number; the module of the subject has the address, and says who may speak.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "layout",
            "modules",
            "identity",
            "prose",
            "verification",
            "api",
            "moderation",
            "letters"
        })
@NullMarked
package org.hemicycle.participation.discussions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
