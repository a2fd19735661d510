package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.themes.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells an author what became of their appeal. */
@Component
class AppealLetter implements Job {
    static final String NAME = "moderation.appeal-letter";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CaseLetters letters;

    AppealLetter(JdbcClient sql, TransactionTemplate transaction, CaseLetters letters) {
        this.sql = sql;
        this.transaction = transaction;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        long number = Long.parseLong(details.getOrDefault("appeal", "0"));
        var told = transaction.execute(_ -> find(number));
        if (told != null) {
            told.ifPresent(answer -> letters.send(
                    answer.author,
                    "moderation.letter.appeal",
                    "/account/decisions/" + answer.decision,
                    List.of(
                            letters.excerpt(answer.thing),
                            Message.of(answer.reversed ? "moderation.appeal.reversed" : "moderation.appeal.upheld"),
                            answer.words)));
        }
    }

    private Optional<Told> find(long appeal) {
        return sql.sql("""
                select d.id, a.outcome, a.answer, c.author_id, c.subject_type, c.subject_id
                  from moderation_appeal a
                  join moderation_decision d on d.id = a.decision_id
                  join moderation_case c on c.id = d.case_id
                 where a.id = ? and a.outcome is not null and c.author_id is not null
                """)
                .param(appeal)
                .query((row, _) -> new Told(
                        row.getLong("id"),
                        row.getLong("author_id"),
                        new ThingRef(row.getString("subject_type"), row.getLong("subject_id")),
                        row.getString("outcome").equals("reversed"),
                        row.getString("answer")))
                .optional();
    }

    private record Told(long decision, long author, ThingRef thing, boolean reversed, String words) {}
}
