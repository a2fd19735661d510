package org.hemicycle.participation.spaces.members;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells somebody that they belong to a space now. A second run writes again; who has been removed meanwhile gets nothing. */
@Component
class MembershipLetter implements Job {
    static final String NAME = "spaces.membership-letter";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Letters letters;

    MembershipLetter(JdbcClient sql, TransactionTemplate transaction, Letters letters) {
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
        long member = Long.parseLong(details.getOrDefault("member", "0"));
        List<Letter> written = transaction.execute(_ -> sql.sql("""
                select p.email, p.name, p.locale, s.slug, s.title
                  from space_member m join participant p on p.id = m.participant_id join space s on s.id = m.space_id
                 where m.id = ? and p.email is not null and p.disabled_at is null
                """)
                .param(member)
                .query((row, _) -> {
                    var language = Locale.forLanguageTag(row.getString("locale"));
                    return new Letter(
                            "spaces.letter.member",
                            EmailAddress.parse(row.getString("email")).orElseThrow(),
                            row.getString("name"),
                            language,
                            "/spaces/" + row.getString("slug"),
                            null,
                            List.of(Localized.text(row, "title").in(language)));
                })
                .list());
        if (written != null) {
            written.forEach(letters::send);
        }
    }
}
