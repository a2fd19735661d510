package org.hemicycle.participation.reactions;

import java.util.List;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows what. Whoever tells followers of news asks here whom to tell. */
@Component
public class Follows {
    private final JdbcClient sql;
    private final Gesture gesture;

    Follows(JdbcClient sql) {
        this.sql = sql;
        this.gesture = new Gesture(sql, "follow", "follows");
    }

    /** Follows it; once, however often it is said. */
    @Transactional
    public void follow(Target target, ParticipantId person) {
        gesture.make(target, person);
    }

    /** Follows it no more. */
    @Transactional
    public void unfollow(Target target, ParticipantId person) {
        gesture.takeBack(target, person);
    }

    /** Those who follow it, in the order of their numbers, after this one: page by page. */
    @Transactional(readOnly = true)
    public List<ParticipantId> followers(Target target, long after, int limit) {
        return sql.sql("""
                select participant_id from follow
                 where subject_type = :type and subject_id = :id and participant_id > :after
                 order by participant_id limit :limit
                """)
                .param("type", target.type())
                .param("id", target.id())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new ParticipantId(row.getLong("participant_id")))
                .list();
    }
}
