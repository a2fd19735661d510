package org.hemicycle.participation.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in the bound organisation, as its administrators see it: the newest first, page after page. */
@Component
@Transactional(readOnly = true)
public class Members {
    private static final int PAGE = 50;
    private final JdbcClient sql;

    Members(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of confirmed members; {@code before} is the identifier of the last one of the page above, null for the first. */
    public Page page(@Nullable Long before) {
        var members = sql.sql("""
                select id, name, coalesce(email, '') as email, confirmed_at,
                       exists (select from role_grant g
                                where g.participant_id = p.id and g.role = 'administrator' and g.space_id is null) as administrator
                  from participant p
                 where confirmed_at is not null and disabled_at is null and (:before::bigint is null or id < :before)
                 order by id desc
                 limit :limit
                """)
                .param("before", before, java.sql.Types.BIGINT)
                .param("limit", PAGE + 1)
                .query((row, _) -> new Member(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("administrator"),
                        row.getTimestamp("confirmed_at").toInstant()))
                .list();
        boolean more = members.size() > PAGE;
        var shown = more ? members.subList(0, PAGE) : members;
        return new Page(shown, more ? shown.getLast().id() : null);
    }

    /** A page of members; {@code next} is what the following page begins after, null on the last. */
    public record Page(List<Member> members, @Nullable Long next) {
        public Page {
            members = List.copyOf(members);
        }
    }
}
