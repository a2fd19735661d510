package org.hemicycle.manager.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of organisations.
 *
 * @param rows how many lines there are in each state
 * @param version changes with every decision on the list; the entity tag of the API
 */
public record Import(
        UUID id,
        String fileName,
        ImportState state,
        Map<RowState, Integer> rows,
        long version,
        String createdBy,
        Instant createdAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {
    public Import {
        rows = Map.copyOf(rows);
    }

    public int count(RowState state) {
        return rows.getOrDefault(state, 0);
    }

    /** All lines. */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
