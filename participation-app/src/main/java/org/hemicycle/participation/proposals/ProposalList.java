package org.hemicycle.participation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.lists.FilterSql;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.proposals.lists.Traits;
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
                   %s as comments, %s, %s,
                   exists (select from proposal_support s where s.proposal_id = p.id and s.participant_id = :reader) as supported
              from proposal p
              join proposal_tally t on t.proposal_id = p.id
              left join theme h on h.id = p.theme_id
              left join proposal_state z on z.id = p.custom_state_id
              %s
              %s
              %s
             where\s""" + FilterSql.READABLE;
    private static final String COMMENTS =
            "left join comment_tally y on y.subject_type = 'proposal' and y.subject_id = p.id";
    private static final String NO_COMMENTS = "cross join (values (0)) y (comments)";

    private final JdbcClient jdbc;

    ProposalList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, and one more row if there are others. */
    List<ProposalRow> page(long component, ListQuery query, int size, @Nullable SignedIn reader) {
        Sort order = query.order();
        String sql = rows(order)
                + "and p.component_id = :component and t.component_id = :component\n"
                + FilterSql.all(query.filters())
                + (query.after() == null ? "" : order.after() + "\n")
                + order.order()
                + " limit :limit";
        ListKey after = query.after() == null ? new ListKey(0, 0) : query.after();
        return FilterSql.bind(jdbc.sql(sql), query.filters(), reader)
                .param("component", component)
                .param("seed", query.number())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(ProposalList::row)
                .list();
    }

    /** How many proposals the query finds, and how they spread over all themes and territories of the organisation. */
    Facets facets(long component, Filters filters, @Nullable SignedIn reader) {
        int[] found = new int[1];
        List<ThemeCount> themes = new ArrayList<>();
        FilterSql.bind(jdbc.sql("""
                with recursive lineage as (
                  select id as root, id from theme
                  union all
                  select l.root, h.id from lineage l join theme h on h.parent_id = l.id),
                matching as (
                  select p.theme_id, p.territory_id, count(*) as proposals from proposal p
                   where p.component_id = :component and %s %s group by p.theme_id, p.territory_id),
                about as (
                  select * from matching
                   where cast(:theme as bigint) is null or theme_id in (select id from lineage where root = :theme)),
                at as (
                  select * from matching
                   where cast(:territory as bigint) is null or territory_id in (select id from lineage where root = :territory)),
                sums as (
                  select l.root, sum(m.proposals) as proposals from at m join lineage l on l.id = m.theme_id group by l.root
                  union all
                  select l.root, sum(m.proposals) from about m join lineage l on l.id = m.territory_id group by l.root)
                select null as id, null as kind, null as parent_id, null as name, 0 as position, coalesce(sum(proposals), 0) as proposals
                  from about
                 where cast(:territory as bigint) is null or territory_id in (select id from lineage where root = :territory)
                union all
                select h.id, h.kind, h.parent_id, h.name, h.position, coalesce(s.proposals, 0)
                  from theme h left join sums s on s.root = h.id
                order by position, id nulls first
                """.formatted(FilterSql.READABLE, FilterSql.shared(filters))), filters, reader)
                .param("component", component)
                .query(row -> {
                    if (row.getString("id") == null) {
                        found[0] = row.getInt("proposals");
                    } else {
                        themes.add(new ThemeCount(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getObject("parent_id", Long.class),
                                Localized.text(row, "name"),
                                row.getInt("proposals")));
                    }
                });
        return new Facets(found[0], themes);
    }

    /** The first published proposals of the whole organisation in each of these orders, in one statement. */
    Map<Sort, List<ProposalRow>> foremost(List<Sort> sorts, int limit) {
        var found = new EnumMap<Sort, List<ProposalRow>>(Sort.class);
        jdbc.sql(sorts.stream().map(ProposalList::foremost).collect(Collectors.joining("\nunion all\n")))
                .param("reader", 0)
                .param("seed", 0)
                .param("limit", limit)
                .query(row -> {
                    found.computeIfAbsent(Sort.valueOf(row.getString("sorted_by")), _ -> new ArrayList<>())
                            .add(row(row, 0));
                });
        return found;
    }

    private static String foremost(Sort sort) {
        return "(select '" + sort.name() + "' as sorted_by, x.* from (" + rows(sort) + """
                and p.state <> 'withdrawn'
                and exists (select from component c join space s on s.id = c.space_id
                             where c.id = p.component_id and c.published_at is not null and s.published_at is not null)
                """ + sort.order()
                + " limit :limit) x)";
    }

    private static String rows(Sort sort) {
        boolean discussed = CurrentTenant.get().hasEnabled("discussions");
        return ROWS.formatted(
                "coalesce(y.comments, 0)",
                sort.column(),
                Traits.COLUMNS,
                discussed ? COMMENTS : NO_COMMENTS,
                sort.join(),
                Traits.JOIN);
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
                Traits.of(row),
                row.getLong("sort_key"));
    }
}
