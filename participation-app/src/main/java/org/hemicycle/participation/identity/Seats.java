package org.hemicycle.participation.identity;

import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.provisioning.plans.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people take part and administrate, beside what the plan of the bound organisation has room for. */
@Component
@Transactional(readOnly = true)
public class Seats {
    private final JdbcClient sql;
    private final Quotas quotas;

    Seats(JdbcClient sql, Quotas quotas) {
        this.sql = sql;
        this.quotas = quotas;
    }

    /** Whether one more cannot be appointed to this: only administrators of the whole organisation take seats. */
    boolean areTaken(Grant grant) {
        if (grant.role() != Role.ADMINISTRATOR || grant.space() != null) {
            return false;
        }
        var most = quotas.limit(Quota.ADMINISTRATORS).hard();
        return most != null && administrators() + invited() >= most;
    }

    /** Whether nobody else may join; counts no further than it must. */
    public boolean isFull() {
        var most = quotas.limit(Quota.PARTICIPANTS).hard();
        return most != null
                && sql.sql("select count(*) from (select from participant where confirmed_at is not null "
                                        + "and disabled_at is null limit ?) p")
                                .param(most)
                                .query(Long.class)
                                .single()
                        >= most;
    }

    /** All who administrate the whole organisation. */
    public long administrators() {
        return sql.sql("""
                select count(*) from role_grant g join participant p on p.id = g.participant_id
                 where g.role = 'administrator' and g.space_id is null and p.confirmed_at is not null and p.disabled_at is null
                """).query(Long.class).single();
    }

    /** All who have an account. */
    public long participants() {
        return sql.sql("select count(*) from participant where confirmed_at is not null and disabled_at is null")
                .query(Long.class)
                .single();
    }

    private long invited() {
        return sql.sql("""
                select count(*) from invitation
                 where role = 'administrator' and space_id is null and accepted_at is null and expires_at > now()
                """).query(Long.class).single();
    }
}
