package org.hemicycle.participation.proposals.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All proposals of an organisation as its staff go through them: those of their spaces, a page at a time. */
@Component
@Transactional(readOnly = true)
class Inputs {
    private static final int PAGE = 50;
    /** More than that is for an export. */
    static final int MOST_AT_ONCE = 20_000;

    private final JdbcClient sql;
    private final InputChoices choices;

    Inputs(JdbcClient sql, InputChoices choices) {
        this.sql = sql;
        this.choices = choices;
    }

    /** Three statements, however many proposals there are. */
    InputPage page(Scope scope, InputQuery query) {
        var rows = rows(scope, query);
        var shown = List.copyOf(rows.subList(0, Math.min(PAGE, rows.size())));
        var next = rows.size() > PAGE
                ? query.address(new InputQuery.After(
                        shown.getLast().key(), shown.getLast().id().value()))
                : null;
        return new InputPage(query, shown, next, count(scope, query), choices.within(scope));
    }

    /** The numbers of all that the query finds, at most {@link #MOST_AT_ONCE}. */
    List<Long> numbers(Scope scope, InputQuery query) {
        return numbers(InputFilters.of(scope, query));
    }

    /** Those of these numbers that are within the scope. */
    List<Long> numbers(Scope scope, List<Long> chosen) {
        return numbers(InputFilters.chosen(scope, chosen));
    }

    private List<Long> numbers(InputFilters filters) {
        return filters.bind(sql.sql("""
                        select p.id from proposal p join component c on c.id = p.component_id
                         where %s order by p.id limit %d
                        """.formatted(filters.sql(), MOST_AT_ONCE)))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private int count(Scope scope, InputQuery query) {
        var filters = InputFilters.of(scope, query);
        return filters.bind(sql.sql("select count(*) from proposal p join component c on c.id = p.component_id where "
                        + filters.sql()))
                .query(Integer.class)
                .single();
    }

    private List<InputRow> rows(Scope scope, InputQuery query) {
        boolean discussed = CurrentTenant.get().hasEnabled("discussions");
        var filters = InputFilters.of(scope, query);
        var after = query.after();
        var statement = filters.bind(sql.sql("""
                select p.id, p.title, p.author_name, p.workshop_id, p.workshop_name, p.workshop_on, p.published_at, %s,
                       p.hidden_at is not null as hidden, t.supports, %s as comments, h.name as theme, s.title as space, c.name as component,
                       exists (select from prepared_answer d where d.proposal_id = p.id) as prepared,
                       (select count(*) from proposal_note n where n.proposal_id = p.id) as notes,
                       (select string_agg(w.name, ', ' order by w.name) from proposal_evaluator e
                          join participant w on w.id = e.participant_id where e.proposal_id = p.id) as evaluators,
                       %s as sort_key
                  from proposal p
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id
                  join proposal_tally t on t.proposal_id = p.id
                  left join theme h on h.id = p.theme_id %s %s
                 where %s %s %s limit %d
                """.formatted(
                StateTag.COLUMNS,
                discussed ? "coalesce(y.comments, 0)" : "0",
                query.sort().column(discussed),
                StateTag.JOIN,
                discussed ? "left join comment_tally y on y.subject_type = 'proposal' and y.subject_id = p.id" : "",
                filters.sql(),
                after == null ? "" : query.sort().after(discussed),
                query.sort().order(discussed),
                PAGE + 1)));
        if (after != null) {
            statement = statement.param("key", after.key()).param("id", after.id());
        }
        return statement.query(Inputs::row).list();
    }

    private static InputRow row(ResultSet row, int number) throws SQLException {
        var evaluators = row.getString("evaluators");
        return new InputRow(
                new ProposalId(row.getLong("id")),
                row.getString("title"),
                Byline.of(row),
                StateTag.of(row),
                row.getBoolean("prepared"),
                row.getBoolean("hidden"),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                Localized.optional(row, "theme").orElse(null),
                Localized.text(row, "space"),
                Localized.text(row, "component"),
                evaluators == null ? "" : evaluators,
                row.getInt("notes"),
                row.getInt("supports"),
                row.getInt("comments"),
                row.getLong("sort_key"));
    }
}
