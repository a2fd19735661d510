/** All proposals in one table for the staff, and what they do with many at once: themes, evaluators, answers, merging, splitting, copying. */
@NullMarked
package org.hemicycle.participation.proposals.curation;

import org.jspecify.annotations.NullMarked;
