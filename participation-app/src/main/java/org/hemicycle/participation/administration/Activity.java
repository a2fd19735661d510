package org.hemicycle.participation.administration;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.AdminFigure;
import org.hemicycle.participation.modules.AdminFigures;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the bound organisation, counted and told. */
@Component
@Transactional(readOnly = true)
class Activity implements AdminFigures {
    private static final int LATEST = 10;
    private final JdbcClient sql;

    Activity(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AdminFigure> figures(Powers reader) {
        if (!reader.has(Power.APPOINT) && !reader.has(Power.ANALYSE)) {
            return List.of();
        }
        return sql.sql("""
                select count(*) as participants,
                       count(*) filter (where created_at > now() - interval '7 days') as recent,
                       count(*) filter (where exists (select from role_grant g where g.participant_id = p.id)) as staff
                  from participant p
                 where confirmed_at is not null and disabled_at is null
                """)
                .query((row, _) -> List.of(
                        new AdminFigure("admin.start.participants", row.getLong("participants")),
                        new AdminFigure("admin.start.recent", row.getLong("recent")),
                        new AdminFigure("admin.start.staff", row.getLong("staff"))))
                .single();
    }

    /** The latest deeds: all of them for who watches over the organisation, else the reader's own. */
    List<Deed> latest(SignedIn reader) {
        return sql.sql("""
                select a.at, coalesce(a.actor_name, p.name) as actor, a.action
                  from audit_entry a left join participant p on p.id = a.actor_id
                 where :all or a.actor_id = :reader
                 order by a.id desc limit :limit
                """)
                .param("all", reader.powers().has(Power.APPOINT))
                .param("reader", reader.id().value())
                .param("limit", LATEST)
                .query((row, _) ->
                        new Deed(row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("action")))
                .list();
    }
}
