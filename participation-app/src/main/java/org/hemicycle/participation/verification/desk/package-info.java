/** The administration of verification: which ways are open, for how long they hold, what is waiting for staff. */
@NullMarked
package org.hemicycle.participation.verification.desk;

import org.jspecify.annotations.NullMarked;
