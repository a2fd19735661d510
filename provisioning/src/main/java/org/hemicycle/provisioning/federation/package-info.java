/**
 * The identity providers of an organisation, as both applications see them: what may be set, what is wrong with it, and the table
 * in the organisation's home. Its administrators set them in the space, operators in the tenant manager.
 */
@NullMarked
package org.hemicycle.provisioning.federation;

import org.jspecify.annotations.NullMarked;
