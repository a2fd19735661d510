package org.hemicycle.participation.reactions;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How things stand with their readers, in one statement. */
@Component
public class ReadingReactions {
    private final JdbcClient sql;

    ReadingReactions(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Reactions of(Target target, @Nullable SignedIn reader) {
        return sql.sql("""
                select coalesce(t.likes, 0) as likes, coalesce(t.follows, 0) as follows,
                       exists (select from liking where subject_type = :type and subject_id = :id and participant_id = :reader) as liked,
                       exists (select from follow where subject_type = :type and subject_id = :id and participant_id = :reader) as followed
                  from (values (1)) one left join liking_tally t on t.subject_type = :type and t.subject_id = :id
                """)
                .param("type", target.type())
                .param("id", target.id())
                .param("reader", reader == null ? 0 : reader.id().value())
                .query((row, _) -> new Reactions(
                        row.getInt("likes"),
                        row.getBoolean("liked"),
                        row.getInt("follows"),
                        row.getBoolean("followed")))
                .single();
    }

    /** Forgets all reactions to things that are gone. */
    @Transactional
    public void forget(String type, List<Long> gone) {
        for (var table : List.of("liking", "follow", "liking_tally")) {
            sql.sql("delete from " + table + " where subject_type = :type and subject_id = any(:gone)")
                    .param("type", type)
                    .param("gone", gone.toArray(Long[]::new))
                    .update();
        }
    }
}
