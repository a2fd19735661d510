package org.hemicycle.participation.tenancy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for work to be done later. The request is a row of the asking transaction, so that it is kept if and only if the
 * transaction is; the row carries the tenant's role, and no tenant sees another's.
 */
@Component
public class Jobs {
    private static final String TURN = "20 milliseconds";
    private final JdbcClient sql;
    private final CellSchedulers schedulers;
    private final JsonMapper json;

    Jobs(JdbcClient sql, CellSchedulers schedulers, JsonMapper json) {
        this.sql = sql;
        this.schedulers = schedulers;
        this.json = json;
    }

    /** Asks for something at a time to come, once for this name, key and time; that it is still wanted then is for the job to see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueAt(String job, String key, Map<String, String> details, Instant when) {
        sql.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time)
                values (:job, current_user || ':' || :key, :details, :when)
                on conflict (task_name, task_instance) do nothing
                """)
                .param("job", job)
                .param("key", key + "@" + when.getEpochSecond())
                .param("details", json.writeValueAsBytes(details))
                .param("when", Timestamp.from(when))
                .update();
        serve();
    }

    /**
     * Asks once: while a request of the same name and key waits, another changes nothing. A tenant's waiting requests take
     * turns of a fraction of a second, so that ten thousand of one tenant do not stand before one of another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String job, String key, Map<String, String> details) {
        sql.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time)
                select :job, current_user || ':' || :key, :details,
                       now() + interval '%s' * (select count(*) from jobs.scheduled_tasks
                                                 where tenant_role = current_user
                                                   and execution_time <= now() + interval '1 hour')
                on conflict (task_name, task_instance) do nothing
                """.formatted(TURN))
                .param("job", job)
                .param("key", key)
                .param("details", json.writeValueAsBytes(details))
                .update();
        serve();
    }

    private void serve() {
        var cell = CurrentTenant.get().placement();
        schedulers.serve(cell);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                schedulers.wake(cell.cell());
            }
        });
    }
}
