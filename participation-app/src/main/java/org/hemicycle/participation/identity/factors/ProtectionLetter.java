package org.hemicycle.participation.identity.factors;

import java.util.Map;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that what protects it has changed: who did not do it must hear of it. */
@Component
class ProtectionLetter implements Job {
    static final String NAME = "identity.protection-letter";
    private final Participants participants;
    private final Letters letters;

    ProtectionLetter(Participants participants, Letters letters) {
        this.participants = participants;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        participants.find(id).filter(Participant::mayEnter).ifPresent(this::send);
    }

    private void send(Participant person) {
        if (person.email() != null) {
            letters.send(new Letter(
                    "identity.letter.protection",
                    person.email(),
                    person.name(),
                    person.language(),
                    "/account/security",
                    null));
        }
    }
}
