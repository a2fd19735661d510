/** The home page of an organisation: what is going on now, what people propose and support, and how to take part. */
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
            "blog",
            "administration"
        })
@NullMarked
package org.hemicycle.participation.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
