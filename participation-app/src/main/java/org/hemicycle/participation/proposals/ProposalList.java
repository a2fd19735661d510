package org.hemicycle.participation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Excerpt;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of a component, as lists: two statements for a page, however long the list. */
@Component
@Transactional(readOnly = true)
class ProposalList {
    private static final int EXCERPT = 180;
    private static final String ROWS = """
            select p.id, p.title, left(p.body, 400) as body, p.author_name, p.workshop_id, p.workshop_name, p.workshop_on, p.origin, p.state, p.published_at, t.supports, h.name as theme,
                   z.name as state_name, z.colour as state_colour,
                   %s as comments, %s,
                   exists (select from proposal_support s where s.proposal_id = p.id and s.participant_id = :reader) as supported
              from proposal p
              join proposal_tally t on t.proposal_id = p.id
              left join theme h on h.id = p.theme_id
              left join proposal_state z on z.id = p.custom_state_id
              %s
             where p.removed_at is null and p.hidden_at is null
            """;
    private static final String COMMENTS =
            "left join comment_tally y on y.subject_type = 'proposal' and y.subject_id = p.id";

    private final JdbcClient jdbc;

    ProposalList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, and one more row if there are others. */
    List<ProposalRow> page(long component, ListQuery query, int size, @Nullable SignedIn reader) {
        StringBuilder sql = new StringBuilder(rows(query.sort()))
                .append("and p.component_id = :component and t.component_id = :component\n")
                .append(filters(query))
                .append(query.theme() == null ? "" : "and p.theme_id = :theme\n")
                .append(query.after() == null ? "" : query.sort().after() + "\n")
                .append(query.sort().order())
                .append(" limit :limit");
        ListKey after = query.after() == null ? new ListKey(0, 0) : query.after();
        return bind(sql.toString(), component, query)
                .param("theme", query.theme())
                .param("reader", readerNumber(reader))
                .param("seed", query.seed())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(ProposalList::row)
                .list();
    }

    /** How many proposals the query finds, and how they spread over all themes of the organisation. */
    Facets facets(long component, ListQuery query) {
        int[] found = new int[1];
        List<ThemeCount> themes = new ArrayList<>();
        bind("""
                with matching as (
                  select p.theme_id, count(*) as proposals from proposal p
                   where p.component_id = :component and p.removed_at is null and p.hidden_at is null %s group by p.theme_id)
                select null as id, null as name, 0 as position, coalesce(sum(proposals), 0) as proposals
                  from matching where cast(:theme as bigint) is null or theme_id = :theme
                union all
                select h.id, h.name, h.position, coalesce(m.proposals, 0)
                  from theme h left join matching m on m.theme_id = h.id
                order by id nulls first, position
                """.formatted(filters(query)), component, query)
                .param("theme", query.theme(), java.sql.Types.BIGINT)
                .query(row -> {
                    if (row.getString("id") == null) {
                        found[0] = row.getInt("proposals");
                    } else {
                        themes.add(new ThemeCount(
                                row.getLong("id"), Localized.text(row, "name"), row.getInt("proposals")));
                    }
                });
        return new Facets(found[0], themes);
    }

    /** The latest and the most supported published proposals of the whole organisation. */
    List<ProposalRow> foremost(Sort sort, int limit, @Nullable SignedIn reader) {
        return jdbc.sql(rows(sort) + """
                and p.state <> 'withdrawn'
                and exists (select from component c join space s on s.id = c.space_id
                             where c.id = p.component_id and c.published_at is not null and s.published_at is not null)
                """ + sort.order() + " limit :limit")
                .param("reader", readerNumber(reader))
                .param("seed", 0)
                .param("limit", limit)
                .query(ProposalList::row)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, long component, ListQuery query) {
        return jdbc.sql(sql)
                .param("component", component)
                .param("state", query.state() == null ? null : query.state().key())
                .param("patterns", query.patterns().toArray(String[]::new));
    }

    private static String filters(ListQuery query) {
        return (query.state() == null ? "and p.state <> 'withdrawn'\n" : "and p.state = :state\n")
                + (query.words().isEmpty()
                        ? ""
                        : "and unaccent(p.title || ' ' || p.body) ilike all (select unaccent(w) from unnest(:patterns) w)\n");
    }

    private static String rows(Sort sort) {
        boolean discussed = CurrentTenant.get().hasEnabled("discussions");
        return ROWS.formatted(discussed ? "coalesce(y.comments, 0)" : "0", sort.column(), discussed ? COMMENTS : "");
    }

    private static long readerNumber(@Nullable SignedIn reader) {
        return reader == null ? 0 : reader.id().value();
    }

    private static ProposalRow row(ResultSet row, int number) throws SQLException {
        return new ProposalRow(
                new ProposalId(row.getLong("id")),
                row.getString("title"),
                Excerpt.cut(row.getString("body"), EXCERPT),
                Byline.of(row),
                row.getString("origin"),
                StateTag.of(row),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                Localized.optional(row, "theme").orElse(null),
                row.getInt("supports"),
                row.getInt("comments"),
                row.getBoolean("supported"),
                row.getLong("sort_key"));
    }
}
