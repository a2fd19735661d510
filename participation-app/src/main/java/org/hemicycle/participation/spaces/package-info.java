/**
 * Spaces: where an organisation takes up a question with its people. A process goes through phases, one at a time; an assembly
 * lasts. A space holds components (proposals, and what later modules place there); its active phase says which actions are open.
 */
@ApplicationModule(
        allowedDependencies = {"tenancy", "layout", "modules", "letters", "identity", "files", "prose", "api"})
@NullMarked
package org.hemicycle.participation.spaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
