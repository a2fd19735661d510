package org.hemicycle.participation.proposals.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of proposals. Those that imports know have the same names there.
 *
 * @param staff with what only staff may read
 * @param own address of the space, before paths
 */
record ProposalSheet(List<Locale> languages, boolean staff, String own) {
    List<String> columns() {
        var columns = new ArrayList<>(List.of("id", "url"));
        localized(columns, "space");
        localized(columns, "component");
        columns.addAll(List.of("title", "body", "author", "origin"));
        localized(columns, "theme");
        columns.add("state");
        localized(columns, "state_name");
        columns.addAll(List.of("published_at", "supports", "comments"));
        localized(columns, "answer");
        columns.addAll(List.of("answered_at", "cost"));
        localized(columns, "cost_report");
        localized(columns, "execution_period");
        columns.addAll(List.of("address", "latitude", "longitude", "imported_from", "reference"));
        if (staff) {
            columns.addAll(List.of("evaluators", "answer_ready", "hidden"));
        }
        return columns;
    }

    List<@Nullable Object> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.getLong("id"));
        cells.add(own + "/proposals/" + row.getLong("id"));
        localized(cells, row, "space_title");
        localized(cells, row, "component_name");
        cells.add(row.getString("title"));
        cells.add(row.getString("body"));
        cells.add(row.getBoolean("anonymous") && !staff ? "" : row.getString("author_name"));
        cells.add(row.getString("origin"));
        localized(cells, row, "theme_name");
        cells.add(row.getString("state"));
        localized(cells, row, "state_name");
        cells.add(Localized.instant(row, "published_at"));
        cells.add(row.getInt("supports"));
        cells.add(row.getInt("comments"));
        localized(cells, row, "answer");
        cells.add(Localized.instant(row, "answered_at"));
        cells.add(row.getBigDecimal("cost"));
        localized(cells, row, "cost_report");
        localized(cells, row, "execution_period");
        cells.add(row.getString("address"));
        cells.add(row.getObject("latitude"));
        cells.add(row.getObject("longitude"));
        cells.add(row.getString("source"));
        cells.add(row.getString("source_id"));
        if (staff) {
            cells.add(row.getString("evaluators"));
            cells.add(row.getBoolean("prepared"));
            cells.add(row.getTimestamp("hidden_at") != null);
        }
        return cells;
    }

    private void localized(List<String> columns, String name) {
        languages.forEach(language -> columns.add(name + "/" + language.getLanguage()));
    }

    private void localized(List<@Nullable Object> cells, ResultSet row, String column) throws SQLException {
        var text = Localized.optional(row, column);
        for (var language : languages) {
            cells.add(text.map(words -> words.byLanguage().get(language.getLanguage()))
                    .orElse(null));
        }
    }
}
