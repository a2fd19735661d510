/** The accounts of an organisation, and what their owners may change. */
@NullMarked
package org.hemicycle.participation.identity.accounts;

import org.jspecify.annotations.NullMarked;
