package org.hemicycle.participation.proposals.evaluation;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who evaluates what. */
@Component
@Transactional(readOnly = true)
class Evaluation {
    private static final int PAGE = 50;
    private static final String MINE = """
              from proposal_evaluator e
              join proposal p on p.id = e.proposal_id and p.removed_at is null and p.folded_at is null
             where e.participant_id = :person
            """;
    private final JdbcClient sql;

    Evaluation(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many proposals somebody evaluates, and how many of them have neither an answer nor one that waits. */
    record Counters(int assigned, int open) {}

    Counters counters(SignedIn person) {
        return sql.sql("""
                select count(*) as assigned,
                       count(*) filter (where p.answered_at is null and p.state <> 'withdrawn'
                                          and not exists (select from prepared_answer d where d.proposal_id = p.id)) as open
                """ + MINE)
                .param("person", person.id().value())
                .query((row, _) -> new Counters(row.getInt("assigned"), row.getInt("open")))
                .single();
    }

    /** A page of what somebody evaluates, the newest first, from below the proposal with the number {@code before}. */
    EvaluationPage page(SignedIn person, @Nullable Long before) {
        var rows = sql.sql("""
                select p.id, p.title, s.title as space, %s, p.answered_at, e.assigned_at,
                       exists (select from prepared_answer d where d.proposal_id = p.id) as prepared,
                       (select count(*) from proposal_note n where n.proposal_id = p.id) as notes
                  from proposal_evaluator e
                  join proposal p on p.id = e.proposal_id and p.removed_at is null and p.folded_at is null
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id %s
                 where e.participant_id = :person and (cast(:before as bigint) is null or e.proposal_id < :before)
                 order by e.proposal_id desc limit %d
                """.formatted(StateTag.COLUMNS, StateTag.JOIN, PAGE + 1))
                .param("person", person.id().value())
                .param("before", before, Types.BIGINT)
                .query((row, _) -> new Assignment(
                        new ProposalId(row.getLong("id")),
                        row.getString("title"),
                        Localized.text(row, "space"),
                        StateTag.of(row),
                        row.getTimestamp("answered_at") != null,
                        row.getBoolean("prepared"),
                        row.getInt("notes"),
                        Objects.requireNonNull(Localized.instant(row, "assigned_at"))))
                .list();
        var shown = List.copyOf(rows.subList(0, Math.min(PAGE, rows.size())));
        return new EvaluationPage(
                counters(person),
                shown,
                rows.size() > PAGE
                        ? "/admin/evaluation?before=" + shown.getLast().id()
                        : null);
    }

    /** Whether somebody evaluates the proposal. */
    boolean isBy(SignedIn person, ProposalId id) {
        return sql.sql("select exists (select " + MINE + " and e.proposal_id = :id)")
                .param("person", person.id().value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
