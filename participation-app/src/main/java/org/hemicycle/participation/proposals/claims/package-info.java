/** Imported proposals whose authors are names: a participant says that they wrote one, staff confirm. */
@NullMarked
package org.hemicycle.participation.proposals.claims;

import org.jspecify.annotations.NullMarked;
