package org.hemicycle.participation.identity.signin;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Tells somebody that their account was entered from a device that had never been used for it. A second run writes again. */
@Component
class DeviceLetter implements Job {
    static final String NAME = "identity.device-letter";
    private final Participants participants;
    private final Letters letters;

    DeviceLetter(Participants participants, Letters letters) {
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
        var device = details.getOrDefault("device", "");
        participants.find(id).filter(person -> person.email() != null).ifPresent(person -> {
            var email = java.util.Objects.requireNonNull(person.email());
            var words = device.isEmpty() ? Message.of("identity.device.unknown") : device;
            letters.send(new Letter(
                    "identity.letter.device",
                    email,
                    person.name(),
                    person.language(),
                    "/account/sessions",
                    null,
                    List.of(words)));
        });
    }
}
