/** Two accounts, one person: staff look at it and decide. */
@NullMarked
package org.hemicycle.participation.verification.conflicts;

import org.jspecify.annotations.NullMarked;
