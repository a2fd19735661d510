package org.hemicycle.participation.discussions.mentions;

import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no letter when they are named. */
@Component
@Transactional
public class Wishes {
    private final JdbcClient sql;

    Wishes(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public boolean mentions(ParticipantId person) {
        return sql.sql("select mentions from discussion_wish where participant_id = ?")
                .param(person.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void keep(ParticipantId person, boolean mentions) {
        sql.sql("""
                insert into discussion_wish (participant_id, mentions) values (?, ?)
                on conflict (participant_id) do update set mentions = excluded.mentions
                """).params(person.value(), mentions).update();
    }
}
