package org.hemicycle.participation.proposals.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.proposals.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The conditions of a query, in SQL, over {@code proposal p} joined with its {@code component c}, and what fills their holes. Only
 * the filters that are set appear, so that indexes are used.
 */
public record InputFilters(String sql, Map<String, Object> parameters) {
    /** Those of a query, within a scope. */
    public static InputFilters of(Scope scope, InputQuery query) {
        var sql = new StringBuilder("p.removed_at is null and p.folded_at is null\n");
        var parameters = new LinkedHashMap<String, Object>();
        if (!scope.everywhere()) {
            sql.append("and c.space_id = any(:spaces)\n");
            parameters.put("spaces", scope.array());
        }
        state(query.state(), sql, parameters);
        number(query.theme(), "theme", "p.theme_id = :theme", "p.theme_id is null", sql, parameters);
        number(query.space(), "space", "c.space_id = :space", "false", sql, parameters);
        number(query.component(), "component", "p.component_id = :component", "false", sql, parameters);
        number(
                query.assignee(),
                "assignee",
                "exists (select from proposal_evaluator e where e.proposal_id = p.id and e.participant_id = :assignee)",
                "not exists (select from proposal_evaluator e where e.proposal_id = p.id)",
                sql,
                parameters);
        sql.append(needs(query.needs())).append(origin(query.origin()));
        if (!query.origin().isEmpty() && !query.origin().equals("imported")) {
            parameters.put("origin", query.origin());
        }
        if (!query.words().isEmpty()) {
            sql.append("""
                    and unaccent(p.title || ' ' || p.body || ' ' || p.author_name) ilike all (select unaccent(w) from unnest(:patterns) w)
                    """);
            parameters.put("patterns", query.patterns().toArray(String[]::new));
        }
        return new InputFilters(sql.toString(), parameters);
    }

    /** The statement with its holes filled. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.params(parameters);
    }

    private static void state(String state, StringBuilder sql, Map<String, Object> parameters) {
        if (state.startsWith("own-")) {
            sql.append("and p.custom_state_id = :own\n");
            parameters.put("own", Long.valueOf(state.substring(4)));
        } else if (state.equals("hidden")) {
            sql.append("and p.hidden_at is not null\n");
        } else if (Standing.parse(state).isPresent()) {
            sql.append("and p.state = :state\n");
            parameters.put("state", state);
        }
    }

    private static void number(
            @Nullable Long value,
            String name,
            String condition,
            String none,
            StringBuilder sql,
            Map<String, Object> parameters) {
        if (value == null) {
            return;
        }
        sql.append("and ").append(value == 0 ? none : condition).append('\n');
        if (value != 0) {
            parameters.put(name, value);
        }
    }

    private static String needs(String needs) {
        return switch (needs) {
            case "answer" -> """
                    and p.answered_at is null and p.state in ('published', 'evaluating')
                    and not exists (select from prepared_answer d where d.proposal_id = p.id)
                    """;
            case "publication" -> "and exists (select from prepared_answer d where d.proposal_id = p.id)\n";
            default -> "";
        };
    }

    private static String origin(String origin) {
        return switch (origin) {
            case "" -> "";
            case "imported" -> "and exists (select from proposal_origin o where o.proposal_id = p.id)\n";
            default -> "and p.origin = :origin\n";
        };
    }

    /** All that everybody may read in a component. */
    public static InputFilters published(long component) {
        return new InputFilters(
                "p.removed_at is null and p.hidden_at is null and p.state <> 'withdrawn' and p.component_id = :component",
                Map.of("component", component));
    }

    /** What a selection on one page is narrowed to: these numbers, within the scope. */
    static InputFilters chosen(Scope scope, List<Long> numbers) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("numbers", numbers.toArray(Long[]::new));
        if (!scope.everywhere()) {
            parameters.put("spaces", scope.array());
        }
        return new InputFilters(
                "p.removed_at is null and p.id = any(:numbers)"
                        + (scope.everywhere() ? "" : " and c.space_id = any(:spaces)"),
                parameters);
    }
}
