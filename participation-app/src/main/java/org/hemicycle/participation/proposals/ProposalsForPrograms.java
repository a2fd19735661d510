package org.hemicycle.participation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals in published places, in the order of their numbers, as programs take them. */
@Component
@Transactional(readOnly = true)
class ProposalsForPrograms {
    private static final String SELECT = """
            select p.*, c.space_id, s.slug,
                   case when coalesce(a.settings -> cast(c.id as text) ->> 'supports-hidden', c.settings -> 'own' ->> 'supports-hidden', '%s') = 'true'
                        then 0 else t.supports end as supports, coalesce(y.comments, 0) as comments
              from proposal p
              join component c on c.id = p.component_id and c.published_at is not null
              join space s on s.id = c.space_id and s.published_at is not null
              left join phase a on a.space_id = s.id and a.active
              join proposal_tally t on t.proposal_id = p.id
              left join %s y on y.subject_type = 'proposal' and y.subject_id = p.id
             where p.hidden_at is null
            """;
    private static final String NO_TALLY =
            "(select null::text as subject_type, 0::bigint as subject_id, 0 as comments)";

    private final JdbcClient jdbc;
    private final Rules rules;

    ProposalsForPrograms(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Which proposals a program wants; null means any. {@code since}: published or answered then or later. */
    record Wanted(
            @Nullable Long space,
            @Nullable Long component,
            @Nullable String state,
            @Nullable Instant since) {}

    List<ProposalView> page(Wanted wanted, long after, int limit, String own) {
        return jdbc.sql(select() + """
                   and p.id > :after
                   and (:space::bigint is null or s.id = :space)
                   and (:component::bigint is null or c.id = :component)
                   and (case when :state::text is null then p.state <> 'withdrawn' else p.state = :state end)
                   and (:since::timestamptz is null or p.published_at >= :since or p.answered_at >= :since)
                 order by p.id
                 limit :limit
                """)
                .param("after", after)
                .param("space", wanted.space(), Types.BIGINT)
                .param("component", wanted.component(), Types.BIGINT)
                .param("state", wanted.state(), Types.VARCHAR)
                .param("since", wanted.since() == null ? null : Timestamp.from(wanted.since()), Types.TIMESTAMP)
                .param("limit", limit)
                .query((row, _) -> view(row, own))
                .list();
    }

    Optional<ProposalView> find(ProposalId id, String own) {
        return jdbc.sql(select() + "and p.id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row, own))
                .optional();
    }

    /** A home that never had discussions has no table of their counts. */
    private String select() {
        boolean discussions = jdbc.sql("select to_regclass('comment_tally') is not null")
                .query(Boolean.class)
                .single();
        return SELECT.formatted(
                Boolean.toString(rules.everywhere().supportsHidden()), discussions ? "comment_tally" : NO_TALLY);
    }

    private static ProposalView view(ResultSet row, String own) throws SQLException {
        var id = new ProposalId(row.getLong("id"));
        @Nullable Long theme = row.getObject("theme_id", Long.class);
        return new ProposalView(
                id.value(),
                row.getLong("space_id"),
                row.getLong("component_id"),
                row.getString("title"),
                row.getString("body"),
                row.getString("author_name"),
                row.getString("origin"),
                theme,
                row.getString("state"),
                row.getInt("supports"),
                row.getInt("comments"),
                Localized.optional(row, "answer").map(LocalizedText::byLanguage).orElse(null),
                Localized.instant(row, "answered_at"),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                own + id.path());
    }
}
