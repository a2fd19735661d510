package org.hemicycle.participation.privacy;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** The last letter that somebody gets: the account is erased. What it takes to write it is in the job alone, and goes with it. */
@Component
class FarewellLetter implements Job {
    static final String NAME = "privacy.farewell-letter";
    private final Letters letters;

    FarewellLetter(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        EmailAddress.parse(details.getOrDefault("to", ""))
                .ifPresent(address -> letters.send(new Letter(
                        "privacy.letter.deleted",
                        address,
                        details.getOrDefault("name", ""),
                        Locale.forLanguageTag(details.getOrDefault("language", "fr")),
                        "/",
                        null)));
    }
}
