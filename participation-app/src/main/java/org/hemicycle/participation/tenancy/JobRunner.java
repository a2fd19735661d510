package org.hemicycle.participation.tenancy;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.traces.Tracing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs a job for the tenant whose role its row carries; the row's role was written by the database, not by the asker. */
final class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private final Directory directory;
    private final JsonMapper json;
    private final Tracing tracing;

    JobRunner(Directory directory, JsonMapper json, Tracing tracing) {
        this.directory = directory;
        this.json = json;
        this.tracing = tracing;
    }

    void run(Job job, JobsDoor door, String instance, byte[] details) {
        var tenant = tenantOf(door, job.name(), instance)
                .filter(found -> found.state().isAtHome());
        if (tenant.isEmpty()) {
            log.info("Job {} is dropped: its tenant is gone", job.name());
            return;
        }
        tracing.around(
                "job " + job.name(),
                Map.of("hemicycle.tenant", tenant.get().slug().value()),
                () -> {
                    CurrentTenant.run(tenant.get(), () -> job.run(json.readValue(details, DETAILS)));
                    return true;
                });
    }

    private Optional<Tenant> tenantOf(JobsDoor door, String job, String instance) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        return transaction.execute(_ -> JdbcClient.create(door)
                .sql("select substr(tenant_role, 3) from scheduled_tasks where task_name = ? and task_instance = ?")
                .params(job, instance)
                .query(String.class)
                .optional()
                .flatMap(TenantId::parse)
                .flatMap(directory::byId));
    }
}
