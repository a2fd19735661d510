/** The declaration of the module {@code verification}. */
@NullMarked
package org.hemicycle.provisioning.modules.verification;

import org.jspecify.annotations.NullMarked;
