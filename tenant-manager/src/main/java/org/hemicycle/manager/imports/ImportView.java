package org.hemicycle.manager.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A list in the API.
 *
 * @param state proposed, running, finished or cancelled
 * @param lines how many there are in each state: proposed, wrong, waiting, opening, opened, failed, cancelled
 * @param ignored headings of the file just sent that mean nothing here
 */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String name,
        String state,
        int total,
        Map<String, Integer> lines,
        String createdBy,
        Instant createdAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        @Nullable List<String> ignored,
        Links links) {
    @Schema(name = "ImportLinks")
    record Links(URI self, URI lines, URI results) {}

    @Schema(name = "ImportList")
    record Items(List<ImportView> items) {}

    /** @param detail what is allowed */
    @Schema(name = "ImportLineProblem")
    record ProblemView(String column, String code, String detail) {}

    @Schema(name = "ImportLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            int line,
            String state,
            String slug,
            Map<String, String> cells,
            List<ProblemView> problems,
            @Nullable String organisation,
            @Nullable URI run) {}

    /** @param next the cursor of the following page; left out on the last one */
    @Schema(name = "ImportLinePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinePage(List<LineView> items, @Nullable String next) {}

    static ImportView of(Import list, @Nullable List<String> ignored, Installation installation) {
        var self = self(list.id(), installation);
        var lines = new LinkedHashMap<String, Integer>();
        Arrays.stream(RowState.values()).forEach(state -> lines.put(state.key(), list.count(state)));
        return new ImportView(
                list.id(),
                list.fileName(),
                list.state().key(),
                list.total(),
                lines,
                list.createdBy(),
                list.createdAt(),
                list.confirmedBy(),
                list.confirmedAt(),
                list.finishedAt(),
                ignored,
                new Links(self, URI.create(self + "/lines"), URI.create(self + "/results")));
    }

    static URI self(UUID id, Installation installation) {
        return installation.manager("/api/v1/imports/" + id);
    }

    static LineView line(ImportRow row, Installation installation, Function<LineProblem, String> words) {
        return new LineView(
                row.line(),
                row.state().key(),
                row.slug(),
                row.cells(),
                row.problems().stream()
                        .map(problem -> new ProblemView(problem.column(), problem.code(), words.apply(problem)))
                        .toList(),
                row.tenant().map(TenantId::value).orElse(null),
                row.run()
                        .map(run -> installation.manager("/api/v1/runs/" + run))
                        .orElse(null));
    }
}
