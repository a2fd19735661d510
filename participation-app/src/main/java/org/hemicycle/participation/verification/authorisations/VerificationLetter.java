package org.hemicycle.participation.verification.authorisations;

import java.util.Map;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;

/** Tells somebody by mail that there is news of their verification; what it is stands on their account, not in the mail. */
@Component
public class VerificationLetter implements Job {
    private static final String NAME = "verification.letter";
    private final Accounts accounts;
    private final Letters letters;
    private final Jobs jobs;

    VerificationLetter(Accounts accounts, Letters letters, Jobs jobs) {
        this.accounts = accounts;
        this.letters = letters;
        this.jobs = jobs;
    }

    /** Which news. */
    public enum News {
        ACCEPTED,
        REFUSED,
        DISPUTED,
        DECIDED,
        ENDING;

        String key() {
            return "verification.letter." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Sends it soon, if this transaction is kept; who has no address gets none. */
    public void to(ParticipantId person, News news, String about) {
        jobs.enqueue(NAME, news + ":" + person + ":" + about, Map.of("person", person.toString(), "news", news.name()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = new ParticipantId(Long.parseLong(details.getOrDefault("person", "0")));
        var news = News.valueOf(details.getOrDefault("news", News.DECIDED.name()));
        accounts.find(id).ifPresent(account -> write(account, news));
    }

    private void write(Account account, News news) {
        if (account.email() != null) {
            var letter = new Letter(
                    news.key(),
                    new EmailAddress(account.email()),
                    account.name(),
                    account.language(),
                    "/account/verifications",
                    null);
            letters.send(news == News.ENDING ? letter.ofComfort() : letter);
        }
    }
}
