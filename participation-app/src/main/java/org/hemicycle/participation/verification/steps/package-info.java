/** Leads somebody through what they lack, and back to what they were doing; what they have is on their account. */
@NullMarked
package org.hemicycle.participation.verification.steps;

import org.jspecify.annotations.NullMarked;
