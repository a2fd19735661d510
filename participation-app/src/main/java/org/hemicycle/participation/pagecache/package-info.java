/**
 * Pages for visitors without a session, kept rendered for a few seconds, per tenant. A hit costs no statement, no session and no
 * template; a write on this node makes the tenant's pages stale at once, a write on another one within seconds.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout"})
@NullMarked
package org.hemicycle.participation.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
