package org.hemicycle.provisioning.runs;

import java.time.Instant;
import java.util.List;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/** A run and its steps, in the order in which they are done. */
public record Run(
        RunId id,
        TenantId tenant,
        String slug,
        RunKind kind,
        RunState state,
        List<StepProgress> steps,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    public Run {
        steps = List.copyOf(steps);
    }
}
