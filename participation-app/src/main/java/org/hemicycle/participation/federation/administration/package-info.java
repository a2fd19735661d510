/** The providers of an organisation, set and tried by its administrators. */
@NullMarked
package org.hemicycle.participation.federation.administration;

import org.jspecify.annotations.NullMarked;
