package org.hemicycle.participation.privacy.succession;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has answered to the change of controller of the bound organisation, and who has not. */
@Component
@Transactional
class Successions {
    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditLog audit;
    private final Clock clock;

    Successions(JdbcClient sql, Organisations organisations, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last one; asking costs no statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Succession last() {
        return organisations.current().settings().of(Succession.KEY, Succession.NONE);
    }

    @Transactional(readOnly = true)
    public boolean waitsFor(ParticipantId person) {
        return sql.sql("select exists (select from participant where id = ? and succession is not null)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** The person agrees that the account carries over. */
    public void agree(SignedIn person) {
        int agreed = sql.sql("update participant set succession = null where id = ? and succession is not null")
                .param(person.id().value())
                .update();
        if (agreed == 1) {
            audit.write(person, "account.carried-over", Map.of());
        }
    }

    /** Those who can be written to and have not answered. */
    @Transactional(readOnly = true)
    public List<ParticipantId> toBeTold() {
        return people("and email is not null and disabled_at is null");
    }

    /** Those whose time to answer is over; staff whose roles carried over stay until they answer. */
    @Transactional(readOnly = true)
    public List<ParticipantId> silent() {
        var last = last();
        return !last.exists() || last.end().isAfter(clock.instant())
                ? List.of()
                : people("and not exists (select from role_grant g where g.participant_id = participant.id)");
    }

    private List<ParticipantId> people(String condition) {
        return sql.sql("select id from participant where succession is not null " + condition + " order by id")
                .query((row, _) -> new ParticipantId(row.getLong(1)))
                .list();
    }
}
