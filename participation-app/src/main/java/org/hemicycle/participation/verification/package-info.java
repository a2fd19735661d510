/**
 * Verification: people show that they live here, are old enough, or are on a list, and are granted an authorisation for a while;
 * actions of components demand some. What identifies a person is kept as a keyed digest only, what is known of them sealed.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "letters", "identity", "prose", "spaces"})
@NullMarked
package org.hemicycle.participation.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
