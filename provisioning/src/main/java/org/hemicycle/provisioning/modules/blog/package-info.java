/** News of an organisation: posts with pictures, published now or at a time. */
@NullMarked
package org.hemicycle.provisioning.modules.blog;

import org.jspecify.annotations.NullMarked;
