/** Comments on anything. */
@NullMarked
package org.hemicycle.provisioning.modules.discussions;

import org.jspecify.annotations.NullMarked;
