package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.prose.Excerpt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters about a case to a participant, who may have no address and may have left. */
@Component
class CaseLetters {
    private static final int EXCERPT = 120;
    private final Accounts accounts;
    private final Letters letters;
    private final Things things;

    CaseLetters(Accounts accounts, Letters letters, Things things) {
        this.accounts = accounts;
        this.letters = letters;
        this.things = things;
    }

    void send(long participant, String key, String path, List<Object> words) {
        accounts.find(new ParticipantId(participant))
                .filter(account -> account.email() != null)
                .ifPresent(account -> Optional.ofNullable(account.email())
                        .flatMap(EmailAddress::parse)
                        .ifPresent(address -> letters.send(
                                new Letter(key, address, account.name(), account.language(), path, null, words))));
    }

    /** The first words of a thing, for a letter. */
    @Transactional(readOnly = true)
    public String excerpt(ThingRef ref) {
        return things.find(ref)
                .map(thing -> Excerpt.cut(thing.title().isEmpty() ? thing.text() : thing.title(), EXCERPT))
                .orElse("…");
    }
}
