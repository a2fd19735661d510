package org.hemicycle.participation.identity;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.participation.identity.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is appointed to what in the bound organisation, and by whom. It is never without an administrator: the statement that would
 * take the last one away changes nothing, also when two people send it at once.
 */
@Component
@Transactional
public class Appointments {
    /** Those who administrate now; the rows stay as they are until the transaction is over. */
    static final String ADMINISTRATORS = """
            with administrators as (
              select g.id, g.participant_id
                from role_grant g join participant p on p.id = g.participant_id
               where g.role = 'administrator' and g.space_id is null and p.confirmed_at is not null and p.disabled_at is null
               order by g.id
                 for update of g, p)
            """;

    private final JdbcClient sql;
    private final Roles roles;
    private final Members members;
    private final Seats seats;
    private final AuditLog audit;

    Appointments(JdbcClient sql, Roles roles, Members members, Seats seats, AuditLog audit) {
        this.sql = sql;
        this.roles = roles;
        this.members = members;
        this.seats = seats;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It was so before. */
        NOTHING,
        /** The actor may not give or take this. */
        NOT_YOURS,
        /** The plan has no seat left for one more administrator. */
        NO_SEAT,
        LAST_ADMINISTRATOR
    }

    public Outcome grant(SignedIn actor, ParticipantId person, Grant grant) {
        if (!actor.mayGrant(grant)) {
            return Outcome.NOT_YOURS;
        }
        if (seats.areTaken(grant)) {
            return members.find(person)
                            .filter(member -> member.grants().contains(grant))
                            .isPresent()
                    ? Outcome.NOTHING
                    : Outcome.NO_SEAT;
        }
        if (members.find(person).filter(member -> !member.closed()).isEmpty()
                || !roles.grant(person, grant, actor.name())) {
            return Outcome.NOTHING;
        }
        audit.write(actor, "role.granted", detail(person, grant));
        return Outcome.DONE;
    }

    /** Takes a role away; it is lost with the next request of that person. */
    public Outcome revoke(SignedIn actor, ParticipantId person, Grant grant) {
        if (!actor.mayGrant(grant)) {
            return Outcome.NOT_YOURS;
        }
        int revoked = sql.sql(ADMINISTRATORS + """
                delete from role_grant g
                 where g.participant_id = :person and g.role = :role and g.space_id is not distinct from :space::bigint
                   and (g.role <> 'administrator' or g.space_id is not null
                        or exists (select from administrators a where a.participant_id <> g.participant_id))
                """)
                .param("person", person.value())
                .param("role", grant.role().key())
                .param("space", grant.space(), Types.BIGINT)
                .update();
        if (revoked == 1) {
            audit.write(actor, "role.revoked", detail(person, grant));
            return Outcome.DONE;
        }
        boolean stands = members.find(person)
                .filter(member -> member.grants().contains(grant))
                .isPresent();
        return stands ? Outcome.LAST_ADMINISTRATOR : Outcome.NOTHING;
    }

    static Map<String, ?> detail(ParticipantId person, Grant grant) {
        var detail = new HashMap<String, Object>(
                Map.of("participant", person.value(), "role", grant.role().key()));
        if (grant.space() != null) {
            detail.put("space", grant.space());
        }
        return detail;
    }
}
