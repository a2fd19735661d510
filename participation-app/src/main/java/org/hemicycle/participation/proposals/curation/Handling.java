package org.hemicycle.participation.proposals.curation;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with many proposals at once; whose they are has been seen to before. Each says how many it changed. */
@Component
@Transactional
class Handling {
    private final JdbcClient sql;
    private final AuditLog log;

    Handling(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** @param theme null for none */
    int putUnder(SignedIn actor, List<Long> proposals, @Nullable Long theme) {
        int changed = sql.sql("""
                update proposal set theme_id = (select id from theme where id = :theme)
                 where id = any(:numbers) and theme_id is distinct from (select id from theme where id = :theme)
                """)
                .param("theme", theme, Types.BIGINT)
                .param("numbers", numbers(proposals))
                .update();
        if (changed > 0) {
            log.write(actor, "proposals.themed", Map.of("proposals", changed));
        }
        return changed;
    }

    /** Gives them to somebody who evaluates in their space. */
    int assign(SignedIn actor, List<Long> proposals, long evaluator) {
        int changed = sql.sql("""
                insert into proposal_evaluator (proposal_id, participant_id)
                select p.id, :person from proposal p join component c on c.id = p.component_id
                 where p.id = any(:numbers)
                   and exists (select from role_grant g where g.participant_id = :person and g.role in ('evaluator', 'administrator')
                                  and (g.space_id is null or g.space_id = c.space_id))
                on conflict do nothing
                """)
                .param("person", evaluator)
                .param("numbers", numbers(proposals))
                .update();
        if (changed > 0) {
            log.write(actor, "proposals.assigned", Map.of("proposals", changed));
        }
        return changed;
    }

    int unassign(SignedIn actor, List<Long> proposals, long evaluator) {
        int changed = sql.sql(
                        "delete from proposal_evaluator where proposal_id = any(:numbers) and participant_id = :person")
                .param("person", evaluator)
                .param("numbers", numbers(proposals))
                .update();
        if (changed > 0) {
            log.write(actor, "proposals.unassigned", Map.of("proposals", changed));
        }
        return changed;
    }

    /** Hides them from all but their authors and moderators. */
    int hide(SignedIn actor, List<Long> proposals) {
        int changed = sql.sql("update proposal set hidden_at = now() where id = any(:numbers) and hidden_at is null")
                .param("numbers", numbers(proposals))
                .update();
        if (changed > 0) {
            log.write(actor, "proposals.hidden", Map.of("proposals", changed));
        }
        return changed;
    }

    int show(SignedIn actor, List<Long> proposals) {
        int changed = sql.sql("update proposal set hidden_at = null where id = any(:numbers) and hidden_at is not null")
                .param("numbers", numbers(proposals))
                .update();
        if (changed > 0) {
            log.write(actor, "proposals.shown", Map.of("proposals", changed));
        }
        return changed;
    }

    private static Long[] numbers(List<Long> proposals) {
        return proposals.toArray(Long[]::new);
    }
}
