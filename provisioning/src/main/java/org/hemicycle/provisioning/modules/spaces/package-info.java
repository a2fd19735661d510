/** Processes and assemblies, their phases, themes and components. Always on. */
@NullMarked
package org.hemicycle.provisioning.modules.spaces;

import org.jspecify.annotations.NullMarked;
