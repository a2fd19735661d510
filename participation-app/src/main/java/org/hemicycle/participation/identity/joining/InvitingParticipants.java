package org.hemicycle.participation.identity.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks many people at once to take part. */
@Component
@Transactional
class InvitingParticipants {
    private final Invitations invitations;
    private final Jobs jobs;
    private final AuditLog audit;
    private final JdbcClient sql;

    InvitingParticipants(Invitations invitations, Jobs jobs, AuditLog audit, JdbcClient sql) {
        this.invitations = invitations;
        this.jobs = jobs;
        this.audit = audit;
        this.sql = sql;
    }

    /** The addresses of these guests that take part already. */
    @Transactional(readOnly = true)
    Set<String> members(List<InvitationList.Guest> guests) {
        var addresses = guests.stream().map(guest -> guest.email().value()).toArray(String[]::new);
        return new HashSet<>(
                sql.sql("""
                select lower(email) from participant
                 where lower(email) = any(:addresses::text[]) and confirmed_at is not null and disabled_at is null
                """).param("addresses", addresses).query(String.class).list());
    }

    /** Sends an invitation to each guest who does not take part yet, in place of one that is open; says how many were sent. */
    int invite(SignedIn actor, List<InvitationList.Guest> guests) {
        var members = members(guests);
        int sent = 0;
        for (var guest : guests) {
            if (!members.contains(guest.email().value())) {
                long id = invitations.invite(guest.email(), guest.name(), null);
                jobs.enqueue(InvitationLetter.NAME, Long.toString(id), Map.of("invitation", Long.toString(id)));
                sent++;
            }
        }
        audit.write(actor, "participants.invited", Map.of("number", sent));
        return sent;
    }
}
