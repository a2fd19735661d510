package org.hemicycle.participation.moderation.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, line after line: nothing is written over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {
    public static final String SELECT = """
            select d.*, p.name as moderator, a.id as appeal_id, a.words, a.created_at as appealed_at, a.outcome as appeal_outcome,
                   a.answer, a.decided_at as appeal_decided_at
              from moderation_decision d
              left join participant p on p.id = d.moderator_id
              left join moderation_appeal a on a.decision_id = d.id
            """;

    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param actor null for what nobody decided: enough people had reported it */
    long add(
            long caseNumber,
            @Nullable SignedIn actor,
            boolean hidden,
            @Nullable Ground ground,
            String rule,
            String statement) {
        return sql.sql("""
                insert into moderation_decision (case_id, moderator_id, automated, outcome, ground, rule, statement)
                values (:case, :moderator, :automated, :outcome, :ground, :rule, :statement) returning id
                """)
                .param("case", caseNumber)
                .param(
                        "moderator",
                        actor == null || actor.support() != null
                                ? null
                                : actor.id().value(),
                        Types.BIGINT)
                .param("automated", actor == null)
                .param("outcome", hidden ? "hidden" : "kept")
                .param("ground", ground == null ? null : ground.key(), Types.VARCHAR)
                .param("rule", rule)
                .param("statement", statement)
                .query(Long.class)
                .single();
    }

    /** Those about a thing, the first first. */
    List<Decision> of(long caseNumber) {
        return sql.sql(SELECT + " where d.case_id = ? order by d.id")
                .param(caseNumber)
                .query(Decisions::map)
                .list();
    }

    /** Whether a moderator has ever decided about it. */
    boolean anyByModerator(long caseNumber) {
        return sql.sql("select exists (select from moderation_decision where case_id = ? and not automated)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }

    /** How many things of this author were hidden, and how many kept, apart from this case. */
    Earlier earlier(@Nullable Long author, long but) {
        return sql.sql("""
                select count(*) filter (where state = 'hidden') as hidden, count(*) filter (where state = 'kept') as kept
                  from moderation_case where author_id = :author and id <> :but
                """)
                .param("author", author, Types.BIGINT)
                .param("but", but)
                .query((row, _) -> new Earlier(row.getInt("hidden"), row.getInt("kept")))
                .single();
    }

    /** What was decided about somebody's things before. */
    record Earlier(int hidden, int kept) {}

    public static Decision map(ResultSet row, int index) throws SQLException {
        Long appeal = row.getObject("appeal_id", Long.class);
        return new Decision(
                row.getLong("id"),
                row.getObject("moderator_id", Long.class),
                row.getString("moderator"),
                row.getBoolean("automated"),
                row.getString("outcome").equals("hidden"),
                row.getString("ground"),
                row.getString("rule"),
                row.getString("statement"),
                Objects.requireNonNull(Localized.instant(row, "decided_at")),
                appeal == null
                        ? null
                        : new Decision.Appeal(
                                appeal,
                                row.getString("words"),
                                Objects.requireNonNull(Localized.instant(row, "appealed_at")),
                                row.getString("appeal_outcome"),
                                row.getString("answer"),
                                Localized.instant(row, "appeal_decided_at")));
    }
}
