package org.hemicycle.participation.moderation.reports;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirms to somebody without an account that their notice has arrived. */
@Component
class NoticeLetter implements Job {
    static final String NAME = "moderation.notice-letter";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Letters letters;

    NoticeLetter(JdbcClient sql, TransactionTemplate transaction, Letters letters) {
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
        long number = Long.parseLong(details.getOrDefault("report", "0"));
        var notice = transaction.execute(_ -> sql.sql(
                        "select name, email, address from moderation_report where id = ? and email <> ''")
                .param(number)
                .query((row, _) ->
                        new String[] {row.getString("name"), row.getString("email"), row.getString("address")})
                .optional());
        if (notice != null) {
            notice.ifPresent(words -> EmailAddress.parse(words[1])
                    .ifPresent(to -> letters.send(new Letter(
                            "moderation.letter.notice",
                            to,
                            words[0],
                            CurrentTenant.get().locales().getFirst(),
                            "/",
                            null,
                            List.of(words[2])))));
        }
    }
}
