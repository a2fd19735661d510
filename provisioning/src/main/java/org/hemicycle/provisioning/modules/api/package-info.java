/** The declaration of the module {@code api}. */
@NullMarked
package org.hemicycle.provisioning.modules.api;

import org.jspecify.annotations.NullMarked;
