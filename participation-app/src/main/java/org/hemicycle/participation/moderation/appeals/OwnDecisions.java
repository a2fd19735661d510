package org.hemicycle.participation.moderation.appeals;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.moderation.cases.Decisions;
import org.hemicycle.participation.prose.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about the contributions of one person, as that person reads it. */
@Component
@Transactional
public class OwnDecisions {
    private static final int MOST = 100;
    private static final String OWN = Decisions.SELECT
            + " join moderation_case c on c.id = d.case_id where c.author_id = :author and (d.outcome = 'hidden' or d.id = :id)";

    private final JdbcClient sql;
    private final Things things;

    OwnDecisions(JdbcClient sql, Things things) {
        this.sql = sql;
        this.things = things;
    }

    /** What of theirs was hidden, the latest first. */
    @Transactional(readOnly = true)
    public List<OwnDecision> all(SignedIn author) {
        return sql.sql(OWN + " order by d.id desc limit " + MOST)
                .param("author", author.id().value())
                .param("id", 0)
                .query((row, index) -> new OwnDecision(Decisions.map(row, index), "", false))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<OwnDecision> find(SignedIn author, long id) {
        var thing = sql.sql("""
                select c.subject_type, c.subject_id from moderation_decision d join moderation_case c on c.id = d.case_id
                 where d.id = ? and c.author_id = ?
                """)
                .params(id, author.id().value())
                .query((row, _) -> new ThingRef(row.getString("subject_type"), row.getLong("subject_id")))
                .optional()
                .flatMap(things::find);
        return sql.sql(OWN + " and d.id = :id")
                .param("author", author.id().value())
                .param("id", id)
                .query(Decisions::map)
                .optional()
                .map(decision -> new OwnDecision(
                        decision,
                        thing.map(found -> Excerpt.cut(found.title() + " " + found.text(), 600))
                                .orElse(""),
                        thing.map(found -> found.hidden()).orElse(false)));
    }

    /** Contests a decision; false when it was contested already, or there is nothing to contest. */
    boolean appeal(SignedIn author, long id, String words) {
        return sql.sql("""
                insert into moderation_appeal (decision_id, words)
                select d.id, :words from moderation_decision d join moderation_case c on c.id = d.case_id
                 where d.id = :id and c.author_id = :author and d.outcome = 'hidden' and c.hidden
                on conflict (decision_id) do nothing
                """)
                        .param("words", words)
                        .param("id", id)
                        .param("author", author.id().value())
                        .update()
                == 1;
    }
}
