package org.hemicycle.participation.proposals.lists;

import java.sql.Types;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Filters as conditions on the proposal {@code p}, and their parameters. */
public final class FilterSql {
    /** That everybody may read it. */
    public static final String READABLE = "p.removed_at is null and p.hidden_at is null\n";

    /** A theme or territory, and all below it. */
    private static final String UNDER = """
            (with recursive under as (
               select id from theme where id = %s
               union all
               select h.id from theme h join under u on h.parent_id = u.id)
             select id from under)
            """;

    private FilterSql() {}

    /** All conditions but those on theme and territory, whose numbers are shown beside each choice. */
    public static String shared(Filters filters) {
        var sql = new StringBuilder();
        sql.append(filters.state() == null ? "and p.state <> 'withdrawn'\n" : "and p.state = :state\n");
        if (filters.origin() != null) {
            sql.append("and p.origin = :origin\n");
        }
        if (filters.aid() != null) {
            sql.append("and p.aid = :aid\n");
        }
        if (filters.only() != null) {
            sql.append(only(filters.only()));
        }
        if (!filters.words().isEmpty()) {
            sql.append(
                    "and unaccent(p.title || ' ' || p.body) ilike all (select unaccent(w) from unnest(:patterns) w)\n");
        }
        if (filters.box() != null) {
            sql.append("and p.longitude between :west and :east and p.latitude between :south and :north\n");
        }
        return sql.toString();
    }

    /** All conditions. */
    public static String all(Filters filters) {
        return shared(filters)
                + (filters.theme() == null ? "" : "and p.theme_id in " + UNDER.formatted(":theme"))
                + (filters.territory() == null ? "" : "and p.territory_id in " + UNDER.formatted(":territory"));
    }

    /** Gives the statement what its conditions need. */
    public static StatementSpec bind(StatementSpec sql, Filters filters, @Nullable SignedIn reader) {
        var box = filters.box() == null ? new Box(0, 0, 0, 0) : filters.box();
        return sql.param("state", filters.state(), Types.VARCHAR)
                .param(
                        "origin",
                        filters.origin() == null ? null : filters.origin().key(),
                        Types.VARCHAR)
                .param("aid", filters.aid(), Types.VARCHAR)
                .param("theme", filters.theme(), Types.BIGINT)
                .param("territory", filters.territory(), Types.BIGINT)
                .param("patterns", filters.patterns().toArray(String[]::new))
                .param("reader", reader == null ? 0 : reader.id().value())
                .param("west", box.west())
                .param("east", box.east())
                .param("south", box.south())
                .param("north", box.north());
    }

    private static String only(Filters.Only only) {
        return switch (only) {
            case MINE -> """
                and (p.author_id = :reader
                     or exists (select from proposal_writer a
                                 where a.proposal_id = p.id and a.participant_id = :reader and a.state = 'accepted'))
                """;
            case SUPPORTED ->
                "and exists (select from proposal_support u where u.proposal_id = p.id and u.participant_id = :reader)\n";
            case FOLLOWED -> """
                and exists (select from follow f
                             where f.subject_type = 'proposal' and f.subject_id = p.id and f.participant_id = :reader)
                """;
        };
    }
}
