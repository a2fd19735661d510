/**
 * What the data plane wants done and may not do itself: rows in the table {@code jobs.request} of each cell, claimed,
 * checked, executed and answered by the control plane. Uses {@code registry}, {@code cells}, {@code runs}.
 */
@NullMarked
package org.hemicycle.provisioning.requests;

import org.jspecify.annotations.NullMarked;
