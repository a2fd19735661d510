package org.hemicycle.participation.proposals;

import java.util.List;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.modules.Tables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals away for ever: wholly, or down to an empty place where others have supported, commented or answered,
 * and where an import would bring it back. */
@Component
class TakingAway {
    private final JdbcClient sql;
    private final Tables tables;
    private final Attachments attachments;

    TakingAway(JdbcClient sql, Tables tables, Attachments attachments) {
        this.sql = sql;
        this.tables = tables;
        this.attachments = attachments;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void of(List<Long> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        var numbers = proposals.toArray(Long[]::new);
        proposals.forEach(id -> attachments.removeAll("proposal", id));
        sql.sql("delete from proposal_version where proposal_id = any(?)")
                .param(numbers)
                .update();
        var undiscussed = tables.of("discussions")
                ? "and not exists (select from comment c where c.subject_type = 'proposal' and c.subject_id = p.id)"
                : "";
        sql.sql("""
                delete from proposal p
                 where p.id = any(:numbers) and p.answer is null
                   and not exists (select from proposal_tally t where t.proposal_id = p.id and t.supports > 0)
                   and not exists (select from proposal_origin o where o.proposal_id = p.id) %s
                """.formatted(undiscussed)).param("numbers", numbers).update();
        sql.sql("""
                update proposal
                   set title = '', body = '', author_id = null, author_name = '', theme_id = null, territory_id = null, address = '', latitude = null, longitude = null, submission = null,
                       state = case when state in ('published', 'evaluating') then 'withdrawn' else state end, removed_at = now()
                 where id = any(:numbers)
                """).param("numbers", numbers).update();
        sql.sql("update proposal_origin set authors = '{}', texts = '{}' where proposal_id = any(?)")
                .param(numbers)
                .update();
    }
}
