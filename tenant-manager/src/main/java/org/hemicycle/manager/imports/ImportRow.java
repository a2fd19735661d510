package org.hemicycle.manager.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunId;

/**
 * A line of a list.
 *
 * @param line its number in the first file
 * @param cells as they were written, by key of the column
 * @param slug the short name it would get, or has; may be empty
 * @param problems what stands against it
 */
public record ImportRow(
        int line,
        RowState state,
        Map<String, String> cells,
        String slug,
        List<LineProblem> problems,
        Optional<TenantId> tenant,
        Optional<RunId> run) {
    public ImportRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** What it says in a column; empty when it says nothing. */
    public String cell(Column column) {
        return cells.getOrDefault(column.key(), "");
    }
}
