package org.hemicycle.participation.proposals;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of an organisation as its front page shows them, in two statements. */
@Component
public class ProposalHighlights {
    private final JdbcClient jdbc;
    private final ProposalList list;

    ProposalHighlights(JdbcClient jdbc, ProposalList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** The highlights now, with at most so many proposals of each sort. */
    @Transactional(readOnly = true)
    public Highlights now(int each) {
        var foremost = list.foremost(List.of(Sort.RECENT, Sort.SUPPORTED), each);
        return jdbc.sql("""
                select count(*) as proposals,
                       count(*) filter (where p.state in ('accepted', 'rejected') or p.answer is not null) as answered,
                       coalesce(sum(t.supports), 0) as supports,
                       (select count(*) from participant where confirmed_at is not null and disabled_at is null) as people
                  from proposal p
                  join proposal_tally t on t.proposal_id = p.id
                  join component c on c.id = p.component_id and c.published_at is not null
                  join space s on s.id = c.space_id and s.published_at is not null
                 where p.state <> 'withdrawn' and p.removed_at is null and p.hidden_at is null
                """)
                .query((row, _) -> new Highlights(
                        foremost.getOrDefault(Sort.RECENT, List.of()),
                        foremost.getOrDefault(Sort.SUPPORTED, List.of()),
                        row.getLong("proposals"),
                        row.getLong("answered"),
                        row.getLong("supports"),
                        row.getLong("people")))
                .single();
    }
}
