package org.hemicycle.provisioning.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/** Rows of {@code run} and {@code run_step}, as records. */
final class Rows {

    private Rows() {}

    /** Runs from rows of the two tables joined, one for each step. */
    static List<Run> runs(ResultSet rows) throws SQLException {
        var runs = new LinkedHashMap<UUID, Run>();
        while (rows.next()) {
            var run = run(rows, List.of(step(rows)));
            runs.merge(run.id().value(), run, Rows::withStepsOf);
        }
        return List.copyOf(runs.values());
    }

    private static Run withStepsOf(Run run, Run next) {
        var steps = new ArrayList<>(run.steps());
        steps.addAll(next.steps());
        return new Run(
                run.id(),
                run.tenant(),
                run.slug(),
                run.kind(),
                run.state(),
                steps,
                run.requestedBy(),
                run.createdAt(),
                run.finishedAt(),
                run.findings());
    }

    private static Run run(ResultSet row, List<StepProgress> steps) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new TenantId(row.getString("tenant_id")),
                row.getString("slug"),
                RunKind.of(row.getString("kind")),
                RunState.of(row.getString("state")),
                steps,
                row.getString("requested_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                Findings.parse(row.getString("findings")));
    }

    private static StepProgress step(ResultSet row) throws SQLException {
        var error = row.getString("step_error");
        return new StepProgress(
                row.getString("step_name"),
                StepState.of(row.getString("step_state")),
                row.getInt("step_attempts"),
                error == null ? null : Trouble.of(error).orElse(Trouble.DEFECT),
                instant(row, "step_started_at"),
                instant(row, "step_finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
