package org.hemicycle.participation.proposals;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All proposals of an organisation as those who answer them go through them, latest first: those of their spaces. */
@Component
class ProposalsDesk {
    private static final int PAGE = 30;

    private final JdbcClient jdbc;

    ProposalsDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    ProposalsDeskPage page(Scope scope, @Nullable Standing state, String words, @Nullable Long before) {
        List<DeskRow> rows = jdbc.sql("""
                select p.id, p.title, p.author_name, p.workshop_id, p.workshop_name, p.workshop_on, p.state, p.published_at, t.supports, s.title as space
                  from proposal p
                  join proposal_tally t on t.proposal_id = p.id
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id
                 where p.removed_at is null and (:everywhere or c.space_id = any(:spaces))
                   and (cast(:state as text) is null or p.state = :state)
                   and (:words = '' or unaccent(p.title) ilike '%' || unaccent(:words) || '%')
                   and (cast(:before as bigint) is null or p.id < :before)
                 order by p.id desc
                 limit :limit
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("state", state == null ? null : state.key(), Types.VARCHAR)
                .param("words", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("before", before, Types.BIGINT)
                .param("limit", PAGE + 1)
                .query((row, _) -> new DeskRow(
                        new ProposalId(row.getLong("id")),
                        row.getString("title"),
                        Byline.of(row),
                        Standing.of(row.getString("state")),
                        Objects.requireNonNull(Localized.instant(row, "published_at")),
                        row.getInt("supports"),
                        Localized.text(row, "space")))
                .list();
        List<DeskRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new ProposalsDeskPage(
                state,
                words,
                List.copyOf(shown),
                rows.size() > PAGE ? shown.getLast().id() : null);
    }
}
