package org.hemicycle.manager.audit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals new entries, moments after they were committed: writing them in the chain at once would make every change of the platform
 * wait for every other. One node at a time does it.
 */
@Component
class SealingTheTrail {
    private static final Logger LOG = LoggerFactory.getLogger(SealingTheTrail.class);
    private static final int AT_ONCE = 1000;
    private static final long LOCK = 0x4145_4449_5455_0001L;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SealingTheTrail(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void sealWhatIsNew() {
        try {
            sealAll();
        } catch (DataAccessException e) {
            LOG.warn("The audit trail cannot be sealed now: {}", e.getMessage());
        }
    }

    /** Seals all that has been committed. */
    void sealAll() {
        Integer sealed;
        do {
            sealed = transaction.execute(_ -> isMyTurn() ? sealSome() : 0);
        } while (sealed != null && sealed == AT_ONCE);
    }

    private boolean isMyTurn() {
        return sql.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private int sealSome() {
        var head = head();
        List<Link> links = sql.sql("""
                select e.id, e.at, e.actor, e.action, e.tenant_id, e.detail::text as detail
                  from audit_unsealed u join audit_entry e on e.id = u.entry_id
                 order by e.id limit ?
                """)
                .param(AT_ONCE)
                .query((row, index) -> Link.of(row, head.position() + index + 1))
                .list();
        var last = head;
        for (var link : links) {
            last = last.after(link);
            sql.sql("insert into audit_seal (position, entry_id, digest) values (?, ?, ?)")
                    .params(link.position(), link.id(), last.digest())
                    .update();
            sql.sql("delete from audit_unsealed where entry_id = ?")
                    .param(link.id())
                    .update();
        }
        return links.size();
    }

    /** The last place of the chain; its start while nothing is sealed. */
    Head head() {
        return sql.sql("""
                select position, digest from audit_seal
                union all
                select position, digest from audit_start
                order by position desc limit 1
                """)
                .query((row, _) -> new Head(row.getLong("position"), row.getBytes("digest")))
                .single();
    }
}
