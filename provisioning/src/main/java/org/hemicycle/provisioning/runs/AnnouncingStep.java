package org.hemicycle.provisioning.runs;

import java.nio.charset.StandardCharsets;

/** Leaves a job in the cell: the space itself writes to its participants, since only it holds their addresses. */
final class AnnouncingStep implements Step {
    static final String JOB = "privacy.succession-announcement";

    private final CellTransactions transactions;

    AnnouncingStep(CellTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void perform(Work work) throws Exception {
        var role = work.tenant().id().role();
        transactions.in(work.tenant(), connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, tenant_role)
                    values (?, ?, ?, now(), ?) on conflict (task_name, task_instance) do nothing
                    """)) {
                insert.setString(1, JOB);
                insert.setString(2, role + ":" + work.run());
                insert.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
                insert.setString(4, role);
                return insert.executeUpdate();
            }
        });
    }
}
