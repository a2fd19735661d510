package org.hemicycle.participation.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.participation.identity.joining.InvitationLetter;
import org.hemicycle.participation.identity.joining.Invitations;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For modules that know people by their addresses first: who takes part already, and a letter to who does not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AskingToJoin {
    private final Invitations invitations;
    private final Jobs jobs;
    private final JdbcClient sql;

    AskingToJoin(Invitations invitations, Jobs jobs, JdbcClient sql) {
        this.invitations = invitations;
        this.jobs = jobs;
        this.sql = sql;
    }

    /** Those among these addresses that belong to somebody who takes part. */
    public Map<EmailAddress, ParticipantId> known(Collection<EmailAddress> addresses) {
        var known = new HashMap<EmailAddress, ParticipantId>();
        sql.sql("""
                select lower(email) as email, id from participant
                 where lower(email) = any(:addresses) and confirmed_at is not null and disabled_at is null
                """)
                .param("addresses", addresses.stream().map(EmailAddress::value).toArray(String[]::new))
                .query(row -> {
                    var id = new ParticipantId(row.getLong("id"));
                    EmailAddress.parse(row.getString("email")).ifPresent(address -> known.put(address, id));
                });
        return known;
    }

    /** Asks somebody to open an account; an open invitation to the same address is replaced. */
    public void invite(EmailAddress address, String name) {
        long id = invitations.invite(address, name, null);
        jobs.enqueue(InvitationLetter.NAME, Long.toString(id), Map.of("invitation", Long.toString(id)));
    }
}
