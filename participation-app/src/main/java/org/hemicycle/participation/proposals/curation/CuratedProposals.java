package org.hemicycle.participation.proposals.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.answers.Costs;
import org.hemicycle.participation.proposals.curation.Curated.LinkedProposal;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what staff have added to a proposal. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class CuratedProposals {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;

    CuratedProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the page of an existing proposal shows: two statements. */
    public Curated of(ProposalId id) {
        var links = links(id);
        return sql.sql("""
                select p.id, %s, z.announcement, p.cost, p.cost_report, p.execution_period, p.author_id,
                       o.source, o.authors, o.supports as former_supports, o.texts, o.imported_at
                  from proposal p %s left join proposal_origin o on o.proposal_id = p.id
                 where p.id = ?
                """.formatted(StateTag.COLUMNS, StateTag.JOIN))
                .param(id.value())
                .query((row, _) -> curated(row, links))
                .single();
    }

    private List<LinkedProposal> links(ProposalId id) {
        return sql.sql("""
                select q.id, q.title, l.kind, l.onward, l.created_at
                  from (select to_id as other, kind, true as onward, created_at from resource_link
                         where from_type = 'proposal' and to_type = 'proposal' and from_id = :id
                        union all
                        select from_id, kind, false, created_at from resource_link
                         where from_type = 'proposal' and to_type = 'proposal' and to_id = :id) l
                  join proposal q on q.id = l.other and q.removed_at is null and q.hidden_at is null
                  join component c on c.id = q.component_id and c.published_at is not null
                  join space s on s.id = c.space_id and s.published_at is not null
                 order by l.created_at, q.id limit 100
                """)
                .param("id", id.value())
                .query((row, _) -> new LinkedProposal(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getBoolean("onward"),
                        Objects.requireNonNull(Localized.instant(row, "created_at"))))
                .list();
    }

    private static Curated curated(ResultSet row, List<LinkedProposal> links) throws SQLException {
        var origin = origin(row);
        return new Curated(
                row.getLong("id"),
                StateTag.of(row),
                Localized.optional(row, "announcement").orElse(LocalizedText.of(Map.of())),
                Costs.of(row),
                row.getTimestamp("folded_at") != null,
                links,
                origin,
                origin != null
                        && row.getObject("author_id") == null
                        && !origin.authors().isEmpty());
    }

    private static Curated.@Nullable Origin origin(ResultSet row) throws SQLException {
        var source = row.getString("source");
        return source == null || source.startsWith("table:")
                ? null
                : new Curated.Origin(
                        source,
                        List.of((String[]) row.getArray("authors").getArray()),
                        row.getInt("former_supports"),
                        JSON.readValue(row.getString("texts"), TEXTS),
                        Objects.requireNonNull(Localized.instant(row, "imported_at")));
    }
}
