/** Prose: words in several languages as columns hold them, and the small, safe Markdown that administrators write in. */
@ApplicationModule(allowedDependencies = {"layout"})
@NullMarked
package org.hemicycle.participation.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
