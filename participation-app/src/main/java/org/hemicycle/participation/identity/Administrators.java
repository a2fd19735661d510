package org.hemicycle.participation.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who administrate the whole of the bound organisation. */
@Component
@Transactional(readOnly = true)
public class Administrators {
    private final JdbcClient sql;

    Administrators(JdbcClient sql) {
        this.sql = sql;
    }

    /** All whose accounts are open. */
    public List<ParticipantId> all() {
        return sql.sql("""
                select p.id from participant p join role_grant g on g.participant_id = p.id
                 where g.role = 'administrator' and g.space_id is null and p.confirmed_at is not null and p.disabled_at is null
                 order by p.id
                """)
                .query((row, _) -> new ParticipantId(row.getLong("id")))
                .list();
    }
}
