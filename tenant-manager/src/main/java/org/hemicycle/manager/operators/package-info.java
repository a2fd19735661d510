/**
 * Who may act here: operators, who sign in to the console, and API clients, who hold tokens that this application
 * itself issues (OAuth2 client credentials). Clients, authorizations and signing keys live in the database, so that a
 * restart invalidates no token and several nodes agree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "layout"})
package org.hemicycle.manager.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
