package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells an author what was decided: for what reason, by which rule, whether by a person, and how to contest it, as article 17 of the
 * Digital Services Act (Regulation (EU) 2022/2065) asks.
 */
@Component
class DecisionLetter implements Job {
    static final String NAME = "moderation.decision-letter";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CaseLetters letters;

    DecisionLetter(JdbcClient sql, TransactionTemplate transaction, CaseLetters letters) {
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
        long number = Long.parseLong(details.getOrDefault("decision", "0"));
        var told = transaction.execute(_ -> find(number));
        if (told != null) {
            told.ifPresent(this::write);
        }
    }

    private void write(Told told) {
        var thing = letters.excerpt(told.thing);
        var path = "/account/decisions/" + told.decision;
        if (told.ground == null) {
            letters.send(told.author, "moderation.letter.kept", path, List.of(thing));
            return;
        }
        var rule = told.rule.isEmpty()
                ? Message.of("moderation.rule.usual")
                : Message.of("moderation.rule.named", told.rule);
        var how = Message.of(told.automated ? "moderation.automated" : "moderation.by-person");
        letters.send(
                told.author,
                "moderation.letter.hidden",
                path,
                List.of(thing, Message.of("moderation.ground." + told.ground), rule, told.statement, how));
    }

    private Optional<Told> find(long decision) {
        return sql.sql("""
                select d.id, d.ground, d.rule, d.statement, d.automated, c.author_id, c.subject_type, c.subject_id
                  from moderation_decision d join moderation_case c on c.id = d.case_id
                 where d.id = ? and c.author_id is not null
                """)
                .param(decision)
                .query((row, _) -> new Told(
                        row.getLong("id"),
                        row.getLong("author_id"),
                        new ThingRef(row.getString("subject_type"), row.getLong("subject_id")),
                        row.getString("ground"),
                        row.getString("rule"),
                        row.getString("statement"),
                        row.getBoolean("automated")))
                .optional();
    }

    private record Told(
            long decision,
            long author,
            ThingRef thing,
            @Nullable String ground,
            String rule,
            String statement,
            boolean automated) {}
}
