package org.hemicycle.participation.privacy.succession;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** Tells one participant that another organisation has taken the space over; nobody who has answered meanwhile. */
@Component
class SuccessionLetter implements Job {
    static final String NAME = "privacy.succession-letter";
    private final Successions successions;
    private final Accounts accounts;
    private final Letters letters;

    SuccessionLetter(Successions successions, Accounts accounts, Letters letters) {
        this.successions = successions;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var person = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        if (!successions.waitsFor(person)) {
            return;
        }
        accounts.find(person).ifPresent(account -> {
            var email = account.email();
            if (email != null) {
                EmailAddress.parse(email).ifPresent(address -> send(address, account.name(), account.language()));
            }
        });
    }

    private void send(EmailAddress to, String name, Locale language) {
        var last = successions.last();
        letters.send(new Letter(
                "privacy.letter.succession",
                to,
                name,
                language,
                "/succession",
                null,
                List.of(last.former(language), last.present(language), day(last, language))));
    }

    private static String day(Succession succession, Locale language) {
        ZoneId zone = CurrentTenant.get().timeZone();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(succession.end().atZone(zone));
    }
}
