/** The declaration of the module {@code assistance}. */
@NullMarked
package org.hemicycle.provisioning.modules.assistance;

import org.jspecify.annotations.NullMarked;
