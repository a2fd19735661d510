package org.hemicycle.participation.verification.census;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.hemicycle.participation.verification.authorisations.Tries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for people on the list. Whatever does not lead there is answered in one and the same way. */
@Component
class Census {
    static final String KEY = "census";
    private final CensusUploads uploads;
    private final CensusEntries entries;
    private final Secrets secrets;
    private final Tries tries;
    private final Authorisations authorisations;

    Census(CensusUploads uploads, CensusEntries entries, Secrets secrets, Tries tries, Authorisations authorisations) {
        this.uploads = uploads;
        this.entries = entries;
        this.secrets = secrets;
        this.tries = tries;
        this.authorisations = authorisations;
    }

    /** What came of looking for somebody. */
    sealed interface Outcome {
        /** They are on the list; whether they are granted anything is another question. */
        record Found(Granting granting) implements Outcome {}

        /** Nobody is on the list with these answers. */
        record Unknown() implements Outcome {}

        /** Too many guesses today. */
        record Later() implements Outcome {}
    }

    /** The list that holds now, of which the newest part says what is asked. */
    @Transactional(readOnly = true)
    public Optional<CensusLayout> layout() {
        return uploads.applied().stream().findFirst().or(uploads::fromTemplate).map(CensusUpload::layout);
    }

    @Transactional
    public Outcome look(ParticipantId person, String address, Map<CensusField, String> answers) {
        var layout = layout();
        if (layout.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!tries.take(KEY, person, address)) {
            return new Outcome.Later();
        }
        var secret = secrets.current();
        return layout.get()
                .digest(secret, field -> answers.getOrDefault(field, ""))
                .flatMap(entries::find)
                .<Outcome>map(entry -> {
                    tries.forget(KEY, person);
                    var facts = secret.openFacts(entry.facts().length == 0 ? null : entry.facts());
                    return new Outcome.Found(authorisations.grant(person, KEY, entry.unique(), facts));
                })
                .orElseGet(Outcome.Unknown::new);
    }

    /** The way, for those that list ways. */
    @Component
    static class Way implements Handler {
        private final CensusEntries entries;
        private final CensusUploads uploads;

        Way(CensusEntries entries, CensusUploads uploads) {
            this.entries = entries;
            this.uploads = uploads;
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public int position() {
            return 10;
        }

        /** A list that comes with a template is read when somebody is first looked for. */
        @Override
        public boolean isReady(HandlerSettings settings) {
            return entries.count() > 0 || uploads.fromTemplate().isPresent();
        }
    }
}
