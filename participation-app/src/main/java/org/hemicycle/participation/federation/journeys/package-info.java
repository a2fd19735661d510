/** The ways of a person: to a provider and back, into an account, and out again. */
@NullMarked
package org.hemicycle.participation.federation.journeys;

import org.jspecify.annotations.NullMarked;
