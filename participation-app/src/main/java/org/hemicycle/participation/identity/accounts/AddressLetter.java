package org.hemicycle.participation.identity.accounts;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/**
 * Writes to one of the two addresses of a change. Where the new one is somebody's already, its owner is told so, by mail only,
 * and has nothing to press. A second run gives the link another token: the last letter counts.
 */
@Component
class AddressLetter implements Job {
    static final String NAME = "identity.address-letter";
    private final AddressChanges changes;
    private final Participants participants;
    private final Letters letters;

    AddressLetter(AddressChanges changes, Participants participants, Letters letters) {
        this.changes = changes;
        this.participants = participants;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var side = AddressChange.Side.valueOf(details.getOrDefault("side", "NEW"));
        changes.find(Long.parseLong(details.getOrDefault("change", "0")))
                .ifPresent(
                        change -> participants.find(change.person()).ifPresent(person -> write(change, side, person)));
    }

    private void write(AddressChange change, AddressChange.Side side, Participant person) {
        var owner = participants.with(change.newEmail()).filter(Participant::isConfirmed);
        if (side == AddressChange.Side.OLD && person.email() != null) {
            letters.send(letter("identity.letter.address-old", person, person.email(), change, side));
        } else if (owner.isEmpty()) {
            letters.send(letter("identity.letter.address-new", person, change.newEmail(), change, side));
        } else {
            letters.send(new Letter(
                    "identity.letter.address-taken",
                    change.newEmail(),
                    owner.get().name(),
                    owner.get().language(),
                    "/session/new",
                    null));
        }
    }

    private Letter letter(
            String key, Participant person, EmailAddress to, AddressChange change, AddressChange.Side side) {
        var path = "/addresses/" + changes.seal(change.id(), side).value();
        List<Object> words = List.of(change.newEmail().value());
        return new Letter(key, to, person.name(), person.language(), path, AddressChanges.VALIDITY, words);
    }
}
