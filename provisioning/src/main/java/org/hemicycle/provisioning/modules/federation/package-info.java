/** The declaration of the module {@code federation}. */
@NullMarked
package org.hemicycle.provisioning.modules.federation;

import org.jspecify.annotations.NullMarked;
