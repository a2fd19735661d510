package org.hemicycle.provisioning.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/** Rows of {@code run} and {@code run_step}, as records. */
final class Rows {

    private Rows() {}

    static Run run(ResultSet row, List<StepProgress> steps) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new TenantId(row.getString("tenant_id")),
                row.getString("slug"),
                RunKind.of(row.getString("kind")),
                RunState.of(row.getString("state")),
                steps,
                row.getString("requested_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    static StepProgress step(ResultSet row) throws SQLException {
        var error = row.getString("error");
        return new StepProgress(
                row.getString("name"),
                StepState.of(row.getString("state")),
                row.getInt("attempts"),
                error == null ? null : Trouble.of(error).orElse(Trouble.DEFECT),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
