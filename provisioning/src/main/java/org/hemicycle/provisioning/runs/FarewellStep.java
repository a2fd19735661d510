package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.schema.TenantRoles;
import org.hemicycle.provisioning.storage.Files;

/** The last step of a deletion: looks whether anything is left in the cell or in the bucket. */
final class FarewellStep implements Step {

    private final CellTransactions transactions;
    private final ModuleSchemas schemas;
    private final TenantRoles roles = new TenantRoles();
    private final Files files;

    FarewellStep(CellTransactions transactions, ModuleSchemas schemas, Files files) {
        this.transactions = transactions;
        this.schemas = schemas;
        this.files = files;
    }

    @Override
    public void perform(Work work) throws Exception {
        var tenant = work.tenant();
        boolean homeless = transactions.in(tenant, connection -> {
            try (var left = connection.prepareStatement("""
                    select 1 from jobs.scheduled_tasks where tenant_role = ? union all
                    select 1 from jobs.request where tenant_role = ?
                    """)) {
                left.setString(1, tenant.id().role());
                left.setString(2, tenant.id().role());
                return !left.executeQuery().next()
                        && !schemas.exists(connection, tenant.id())
                        && !roles.exists(connection, tenant.id());
            }
        });
        if (!homeless || !files.isEmpty(tenant)) {
            throw new Setback(Trouble.NOT_EMPTY);
        }
    }
}
