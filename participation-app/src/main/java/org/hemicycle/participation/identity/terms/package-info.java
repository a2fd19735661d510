/** The terms of use, by version: written by administrators, accepted by each participant, and again when they change notably. */
@NullMarked
package org.hemicycle.participation.identity.terms;

import org.jspecify.annotations.NullMarked;
