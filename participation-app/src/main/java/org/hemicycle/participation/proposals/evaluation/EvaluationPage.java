package org.hemicycle.participation.proposals.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody evaluates. */
record EvaluationPage(
        Evaluation.Counters counters,
        List<Assignment> assignments,
        @Nullable String next) {}
