package org.hemicycle.participation.administration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the bound organisation, counted and told. */
@Component
@Transactional(readOnly = true)
class Activity {
    private static final int LATEST = 10;
    private final JdbcClient sql;

    Activity(JdbcClient sql) {
        this.sql = sql;
    }

    Figures figures() {
        return sql.sql("""
                select count(*) as participants,
                       count(*) filter (where created_at > now() - interval '7 days') as recent,
                       count(*) filter (where exists (select from role_grant g
                                                 where g.participant_id = p.id and g.role = 'administrator')) as administrators
                  from participant p
                 where confirmed_at is not null and disabled_at is null
                """).query(Figures.class).single();
    }

    List<Deed> latest() {
        return sql.sql("select at, actor_name, action from audit_entry order by id desc limit ?")
                .param(LATEST)
                .query((row, _) -> new Deed(
                        row.getTimestamp("at").toInstant(), row.getString("actor_name"), row.getString("action")))
                .list();
    }
}
