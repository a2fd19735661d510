/** Evaluators: proposals are assigned to them, they read only those, write notes and prepare an answer. */
@NullMarked
package org.hemicycle.participation.proposals.evaluation;

import org.jspecify.annotations.NullMarked;
