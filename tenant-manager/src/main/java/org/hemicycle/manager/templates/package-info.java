/**
 * The templates that new spaces are filled from: kept in versions, made from spaces, exchanged as files, tried before anybody gets them;
 * and the practices that organisations share with one another. Rules are here; pages and programs only ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations"})
package org.hemicycle.manager.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
