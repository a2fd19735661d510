/**
 * Reactions: people like things publicly said, and follow what they want to hear of. A thing is known by its type and number only;
 * the module it belongs to contributes a {@link org.hemicycle.participation.reactions.Reactable}, and puts the buttons on its pages.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity"})
@NullMarked
package org.hemicycle.participation.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
