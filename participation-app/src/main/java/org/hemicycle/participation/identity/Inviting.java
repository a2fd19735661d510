package org.hemicycle.participation.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.joining.Invitation;
import org.hemicycle.participation.identity.joining.InvitationLetter;
import org.hemicycle.participation.identity.joining.Invitations;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to a role in the bound organisation; the letter is sent as soon as the mail server takes it. */
@Component
@Transactional
public class Inviting {
    private final Invitations invitations;
    private final Participants participants;
    private final Jobs jobs;
    private final Seats seats;
    private final AuditLog audit;

    Inviting(Invitations invitations, Participants participants, Jobs jobs, Seats seats, AuditLog audit) {
        this.invitations = invitations;
        this.participants = participants;
        this.jobs = jobs;
        this.seats = seats;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        INVITED,
        NOT_AN_ADDRESS,
        /** The person has this role already. */
        ALREADY,
        /** The actor may not appoint anybody to this, or an invitation of the address to something else is not theirs to replace. */
        NOT_YOURS,
        /** The plan has no seat left for one more administrator, those who are invited counted. */
        NO_SEAT,
        /** The account with this address is closed, and must be opened again first. */
        CLOSED
    }

    /** An open invitation to the same address is replaced. */
    public Outcome invite(SignedIn actor, String address, String name, Grant grant) {
        var email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            return Outcome.NOT_AN_ADDRESS;
        }
        if (!actor.mayGrant(grant)) {
            return Outcome.NOT_YOURS;
        }
        if (isOpenElsewhere(actor, email.get())) {
            return Outcome.NOT_YOURS;
        }
        var known = participants.with(email.get());
        if (known.filter(Participant::isDisabled).isPresent()) {
            return Outcome.CLOSED;
        }
        if (known.filter(person -> person.mayEnter() && person.grants().contains(grant))
                .isPresent()) {
            return Outcome.ALREADY;
        }
        if (seats.areTaken(grant)) {
            return Outcome.NO_SEAT;
        }
        long id = invitations.invite(email.get(), name, grant);
        send(id);
        audit.write(actor, "staff.invited", detail(id, grant));
        return Outcome.INVITED;
    }

    private boolean isOpenElsewhere(SignedIn actor, EmailAddress email) {
        return invitations.openToRoles().stream()
                .filter(invitation -> invitation.email().equals(email.value()))
                .anyMatch(invitation -> !actor.mayGrant(invitation.grant()));
    }

    /** The invitations to roles that are open, as far as the actor may appoint people to them; the newest first. */
    @Transactional(readOnly = true)
    public List<OpenInvitation> open(SignedIn actor) {
        return invitations.openToRoles().stream()
                .filter(invitation -> actor.mayGrant(invitation.grant()))
                .toList();
    }

    /** Sends an open invitation once more, with a link that opens it from now on; says whether it was one of the actor's. */
    public boolean resend(SignedIn actor, long id) {
        var invitation = mine(actor, id);
        invitation.ifPresent(open -> {
            invitations.prolong(id);
            send(id);
            audit.write(actor, "invitation.resent", detail(id, open));
        });
        return invitation.isPresent();
    }

    /** Withdraws an open invitation; says whether it was one of the actor's. */
    public boolean withdraw(SignedIn actor, long id) {
        var invitation = mine(actor, id);
        invitation.ifPresent(open -> {
            invitations.withdraw(id);
            audit.write(actor, "invitation.withdrawn", detail(id, open));
        });
        return invitation.isPresent();
    }

    private Optional<Grant> mine(SignedIn actor, long id) {
        return invitations.find(id).flatMap(Invitation::role).filter(actor::mayGrant);
    }

    private void send(long id) {
        jobs.enqueue(InvitationLetter.NAME, Long.toString(id), Map.of("invitation", Long.toString(id)));
    }

    private static Map<String, ?> detail(long id, Grant grant) {
        return grant.space() == null
                ? Map.of("invitation", id, "role", grant.role().key())
                : Map.of("invitation", id, "role", grant.role().key(), "space", grant.space());
    }
}
