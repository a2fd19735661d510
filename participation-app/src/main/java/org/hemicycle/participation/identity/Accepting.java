package org.hemicycle.participation.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uses an invitation up and opens the account that it promised. */
@Component
@Transactional
class Accepting {
    private final Invitations invitations;
    private final Participants participants;
    private final Passwords passwords;
    private final AuditLog audit;

    Accepting(Invitations invitations, Participants participants, Passwords passwords, AuditLog audit) {
        this.invitations = invitations;
        this.participants = participants;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** The person who has joined; empty when the invitation was used meanwhile. */
    public Optional<Participant> accept(Token token, String name, String password, Locale language) {
        var person = invitations
                .accept(token)
                .map(invitation -> participants.join(invitation, name, passwords.hash(password), language));
        person.ifPresent(joined -> audit.write(joined.signedIn(), "invitation.accepted", java.util.Map.of()));
        return person;
    }
}
