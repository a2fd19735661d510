/**
 * A space before there is one: the real pages, from a template, in colours that somebody tries. Opened by a signed token that lasts an
 * hour, under a name that is no organisation's; no home is asked, no script runs, no form is sent, and nothing is for search engines.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules"})
@NullMarked
package org.hemicycle.participation.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
