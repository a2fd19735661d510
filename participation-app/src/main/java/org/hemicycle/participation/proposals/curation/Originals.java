package org.hemicycle.participation.proposals.curation;

import java.util.List;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals that are to become others: those that still stand, within one's spaces. */
@Component
@Transactional(readOnly = true)
class Originals {
    static final int MOST = 50;
    private final JdbcClient sql;

    Originals(JdbcClient sql) {
        this.sql = sql;
    }

    List<Original> of(Scope scope, List<Long> numbers) {
        return sql.sql("""
                select p.id, p.component_id, c.space_id, p.title, p.body, p.theme_id, t.supports
                  from proposal p join component c on c.id = p.component_id join proposal_tally t on t.proposal_id = p.id
                 where p.id = any(:numbers) and p.removed_at is null and p.folded_at is null and p.state <> 'withdrawn'
                   and (:everywhere or c.space_id = any(:spaces))
                 order by t.supports desc, p.id limit :most
                """)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("most", MOST)
                .query((row, _) -> new Original(
                        new ProposalId(row.getLong("id")),
                        row.getLong("component_id"),
                        row.getLong("space_id"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("theme_id", Long.class),
                        row.getInt("supports")))
                .list();
    }
}
