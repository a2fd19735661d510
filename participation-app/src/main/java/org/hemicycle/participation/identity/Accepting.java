package org.hemicycle.participation.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
    private final Roles roles;
    private final AuditLog audit;
    private final Clock clock;

    Accepting(
            Invitations invitations,
            Participants participants,
            Passwords passwords,
            Roles roles,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.participants = participants;
        this.passwords = passwords;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person who has joined; empty when the invitation was used meanwhile. */
    public Optional<Participant> accept(Token token, String name, String password, Locale language) {
        return invitations
                .accept(token)
                .map(invitation ->
                        join(invitation, participants.join(invitation, name, passwords.hash(password), language)));
    }

    private Participant join(Invitation invitation, Participant joined) {
        if (invitation.grant() != null) {
            roles.grant(joined.id(), invitation.grant(), "invitation " + invitation.id());
        }
        var appointed = participants.find(joined.id()).orElseThrow();
        var proof = Proof.by(Proof.Means.PASSWORD, clock.instant());
        audit.write(appointed.signedIn(proof), "invitation.accepted", Map.of("invitation", invitation.id()));
        return appointed;
    }
}
