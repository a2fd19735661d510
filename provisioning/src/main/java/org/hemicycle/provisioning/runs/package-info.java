/**
 * Provisioning as persisted, resumable, compensable steps: a run builds the home of an organisation, changes its modules,
 * or removes it. A worker may die at any moment; another goes on from the last step. Uses {@code registry},
 * {@code cells}, {@code schema}, {@code storage}, {@code templates}.
 */
@NullMarked
package org.hemicycle.provisioning.runs;

import org.jspecify.annotations.NullMarked;
