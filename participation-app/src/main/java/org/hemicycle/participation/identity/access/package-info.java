/** Which pages are for whom: the filters and gates before them, the roles that open them. */
@NullMarked
package org.hemicycle.participation.identity.access;

import org.jspecify.annotations.NullMarked;
