/** A confirmed e-mail address of a domain that the organisation names. */
@NullMarked
package org.hemicycle.participation.verification.domains;

import org.jspecify.annotations.NullMarked;
