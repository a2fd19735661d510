/** A list of people that the organisation has uploaded: who finds themselves on it is verified. */
@NullMarked
package org.hemicycle.participation.verification.census;

import org.jspecify.annotations.NullMarked;
