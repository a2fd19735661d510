package org.hemicycle.provisioning.runs;

import java.util.HashSet;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.schema.ModuleSchemas;

/** The tables of the modules that the organisation has enabled, or is enabling; those that exist stay as they are. */
final class ModulesStep implements Step {

    private final CellTransactions transactions;
    private final ModuleSchemas schemas;

    ModulesStep(CellTransactions transactions, ModuleSchemas schemas) {
        this.transactions = transactions;
        this.schemas = schemas;
    }

    @Override
    public void perform(Work work) throws Exception {
        var tenant = work.tenant();
        if (tenant.state() instanceof TenantState.Deleted) {
            throw new NoLongerWanted();
        }
        var modules = new HashSet<>(tenant.modulesEnabled());
        modules.addAll(work.change().enable());
        transactions.beside(tenant, connection -> {
            schemas.create(connection, tenant.id(), modules);
            return tenant;
        });
    }
}
