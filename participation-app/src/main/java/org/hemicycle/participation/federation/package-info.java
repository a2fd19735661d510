/**
 * Federation: people sign in by OpenID Connect providers that their organisation has chosen, FranceConnect among them. A person is
 * known by provider and subject, never by an address; nobody gets into an account without having proved that it is theirs.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "prose"})
@NullMarked
package org.hemicycle.participation.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
