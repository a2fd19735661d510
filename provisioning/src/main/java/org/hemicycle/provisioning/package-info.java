/** How the control plane gets what it needs of provisioning. */
@NullMarked
package org.hemicycle.provisioning;

import org.jspecify.annotations.NullMarked;
