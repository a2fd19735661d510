package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.themes.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who reported something as illegal, with an account or without, what was decided (article 16 of the Digital Services Act).
 * Each is told once for each decision: the mark is set before the letter goes.
 */
@Component
class OutcomeLetters implements Job {
    static final String NAME = "moderation.outcome-letters";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CaseLetters letters;
    private final Letters post;

    OutcomeLetters(JdbcClient sql, TransactionTemplate transaction, CaseLetters letters, Letters post) {
        this.sql = sql;
        this.transaction = transaction;
        this.letters = letters;
        this.post = post;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        long number = Long.parseLong(details.getOrDefault("case", "0"));
        var reporters = transaction.execute(_ -> claim(number));
        if (reporters != null) {
            reporters.forEach(this::write);
        }
    }

    private void write(Reporter reporter) {
        var outcome = Message.of(reporter.hidden ? "moderation.outcome.hidden" : "moderation.outcome.kept");
        List<Object> words = List.of(outcome);
        if (reporter.participant != 0) {
            letters.send(reporter.participant, "moderation.letter.outcome", "/", words);
            return;
        }
        var language = CurrentTenant.get().locales().getFirst();
        EmailAddress.parse(reporter.email)
                .ifPresent(address -> post.send(
                        new Letter("moderation.letter.outcome", address, reporter.name, language, "/", null, words)));
    }

    private List<Reporter> claim(long number) {
        return sql.sql("""
                update moderation_report r set told_at = now()
                  from moderation_case c
                 where c.id = r.case_id and c.id = ? and r.reason = 'illegal' and (r.told_at is null or r.told_at < c.changed_at)
                   and (r.reporter_id is not null or r.email <> '') and c.state in ('hidden', 'kept')
                returning coalesce(r.reporter_id, 0) as participant, r.name, r.email, c.hidden
                """)
                .param(number)
                .query((row, _) -> new Reporter(
                        row.getLong("participant"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("hidden")))
                .list();
    }

    private record Reporter(long participant, String name, String email, boolean hidden) {}
}
