package org.hemicycle.provisioning.runs;

import java.util.List;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;

/** A run in the hands of one worker, for as long as its lease lasts. */
record Claim(
        RunId run, UUID lease, TenantId tenant, RunKind kind, boolean cancelling, RunInput input, List<StepRow> steps) {

    /** A step as it was when the run was taken up. */
    record StepRow(int position, String name, StepState state, int attempts) {
        boolean isBehind() {
            return state == StepState.DONE || state == StepState.COMPENSATED;
        }

        boolean wasBegun() {
            return attempts > 0 && state != StepState.COMPENSATED;
        }
    }
}
