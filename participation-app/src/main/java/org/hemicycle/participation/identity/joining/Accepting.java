package org.hemicycle.participation.identity.joining;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.access.Roles;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.identity.signin.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uses an invitation up and opens the account that it promised. */
@Component
@Transactional
public class Accepting {
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

    /**
     * The person who has joined; empty when the invitation was used meanwhile.
     *
     * @param password null where one signs in without
     * @param terms the version of the terms of use that was accepted; 0 for none
     */
    public Optional<Participant> accept(
            Token token, String name, @Nullable String password, int terms, Locale language) {
        if (isClosed(token)) {
            return Optional.empty();
        }
        var hash = password == null ? null : passwords.hash(password);
        return invitations
                .accept(token)
                .map(invitation -> join(invitation, participants.join(invitation, name, hash, language), terms));
    }

    /** An invitation does not open an account that was closed meanwhile. */
    private boolean isClosed(Token token) {
        return invitations
                .look(token)
                .flatMap(invitation -> participants.with(invitation.email()))
                .filter(Participant::isDisabled)
                .isPresent();
    }

    private Participant join(Invitation invitation, Participant joined, int terms) {
        if (terms > 0) {
            participants.acceptTerms(joined.id(), terms);
        }
        if (invitation.grant() != null) {
            roles.grant(joined.id(), invitation.grant(), "invitation " + invitation.id());
        }
        var appointed = participants.find(joined.id()).orElseThrow();
        var proof = Proof.by(Proof.Means.LINK, clock.instant());
        audit.write(appointed.signedIn(proof), "invitation.accepted", detail(invitation));
        return appointed;
    }

    private static Map<String, ?> detail(Invitation invitation) {
        var grant = invitation.grant();
        if (grant == null) {
            return Map.of("invitation", invitation.id());
        }
        var role = grant.role().key();
        return grant.space() == null
                ? Map.of("invitation", invitation.id(), "role", role)
                : Map.of("invitation", invitation.id(), "role", role, "space", grant.space());
    }
}
