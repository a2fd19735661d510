/** What the whole application stands on: its settings, its database, the host names it answers to, and how it says that something is wrong. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.hemicycle.manager.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
