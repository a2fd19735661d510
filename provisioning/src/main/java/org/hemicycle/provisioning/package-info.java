/** How the two applications get what they need of provisioning: one configuration each. */
@NullMarked
package org.hemicycle.provisioning;

import org.jspecify.annotations.NullMarked;
