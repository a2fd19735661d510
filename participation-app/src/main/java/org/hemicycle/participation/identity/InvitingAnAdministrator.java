package org.hemicycle.participation.identity;

import java.util.Map;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.joining.InvitationLetter;
import org.hemicycle.participation.identity.joining.Invitations;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites somebody to administrate the bound organisation; the letter is sent as soon as the mail server takes it. */
@Component
@Transactional
public class InvitingAnAdministrator {
    private final Invitations invitations;
    private final Participants participants;
    private final Jobs jobs;
    private final AuditLog audit;

    InvitingAnAdministrator(Invitations invitations, Participants participants, Jobs jobs, AuditLog audit) {
        this.invitations = invitations;
        this.participants = participants;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        INVITED,
        NOT_AN_ADDRESS,
        ADMINISTRATES_ALREADY
    }

    /** An open invitation to the same address is replaced. */
    public Outcome invite(SignedIn actor, String address, String name) {
        var email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            return Outcome.NOT_AN_ADDRESS;
        }
        if (participants.with(email.get()).filter(Participant::isAdministrator).isPresent()) {
            return Outcome.ADMINISTRATES_ALREADY;
        }
        long id = invitations.invite(email.get(), name);
        jobs.enqueue(InvitationLetter.NAME, Long.toString(id), Map.of("invitation", Long.toString(id)));
        audit.write(actor, "administrator.invited", Map.of("invitation", id));
        return Outcome.INVITED;
    }
}
