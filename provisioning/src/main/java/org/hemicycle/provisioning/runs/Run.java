package org.hemicycle.provisioning.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A run and its steps, in the order in which they are done.
 *
 * @param findings what steps have found: {@code left} is what a deletion has left, by name
 */
public record Run(
        RunId id,
        TenantId tenant,
        String slug,
        RunKind kind,
        RunState state,
        List<StepProgress> steps,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Map<String, Object> findings) {
    public Run {
        steps = List.copyOf(steps);
        findings = Map.copyOf(findings);
    }
}
