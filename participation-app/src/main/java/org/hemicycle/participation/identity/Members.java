package org.hemicycle.participation.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in the bound organisation, as its administrators see it: the newest first, page after page. */
@Component
@Transactional(readOnly = true)
public class Members {
    private static final int PAGE = 50;
    private static final String SELECT = """
            select p.id, p.name, p.email, p.confirmed_at, p.disabled_at,
                   array(select g.role || coalesce(':' || g.space_id, '') from role_grant g
                          where g.participant_id = p.id order by g.space_id nulls first, g.role) as grants
              from participant p
             where p.confirmed_at is not null and p.succession is null
            """;
    private final JdbcClient sql;

    Members(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of the confirmed members that are looked for. */
    public Page page(MemberQuery query) {
        var members = sql.sql(SELECT + """
                   and (p.disabled_at is not null) = (:kind = 'closed')
                   and (:kind in ('', 'closed') or exists (
                         select from role_grant g where g.participant_id = p.id and :kind in (g.role, 'staff')))
                   and (:words = '' or unaccent(p.name) ilike '%' || unaccent(:words) || '%'
                        or :addresses and p.email ilike '%' || :words || '%')
                   and (:before::bigint is null or p.id < :before)
                 order by p.id desc
                 limit :limit
                """)
                .param("kind", query.kind())
                .param("words", query.words().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("addresses", query.addresses())
                .param("before", query.before(), Types.BIGINT)
                .param("limit", PAGE + 1)
                .query(Members::member)
                .list();
        boolean more = members.size() > PAGE;
        var shown = more ? members.subList(0, PAGE) : members;
        return new Page(shown, more ? shown.getLast().id().value() : null);
    }

    /** The member with this number, also when the account is closed. */
    public Optional<Member> find(ParticipantId id) {
        return sql.sql(SELECT + "and p.id = ?")
                .param(id.value())
                .query(Members::member)
                .optional();
    }

    /** Members in the order of their numbers, after this one, but for closed accounts; for programs that take all of them. */
    public List<Member> after(long number, int limit) {
        return sql.sql(SELECT + "and p.disabled_at is null and p.id > :number order by p.id limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(Members::member)
                .list();
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        var closed = row.getTimestamp("disabled_at");
        return new Member(
                new ParticipantId(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream((String[]) row.getArray("grants").getArray())
                        .flatMap(text -> Grant.parse(text).stream())
                        .toList(),
                row.getTimestamp("confirmed_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    /** A page of members; {@code next} is what the following page begins after, null on the last. */
    public record Page(List<Member> members, @Nullable Long next) {
        public Page {
            members = List.copyOf(members);
        }
    }
}
