package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.TenantId;

/** Removes what the organisation has left to be done: jobs, requests and what it has used, in the tables that its cell shares. */
final class JobsStep implements Step {

    private final CellTransactions transactions;

    JobsStep(CellTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void perform(Work work) throws Exception {
        transactions.in(work.tenant(), connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(removal(work.tenant().id()));
            }
            return work;
        });
    }

    private static String removal(TenantId tenant) {
        return """
                delete from jobs.scheduled_tasks where tenant_role = '%1$s';
                delete from jobs.request where tenant_role = '%1$s';
                delete from jobs.usage where tenant_role = '%1$s';
                delete from jobs.announcement_reader where tenant_role = '%1$s';
                delete from jobs.announcement_recipient where tenant_role = '%1$s'
                """.formatted(tenant.role());
    }
}
