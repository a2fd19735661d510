package org.hemicycle.provisioning.runs;

import java.util.Set;
import org.hemicycle.provisioning.schema.ModuleSchemas;

/** The schema of the tenant, with the tables of the modules that are always on. */
final class SchemaStep implements Step {

    private final CellTransactions transactions;
    private final ModuleSchemas schemas;

    SchemaStep(CellTransactions transactions, ModuleSchemas schemas) {
        this.transactions = transactions;
        this.schemas = schemas;
    }

    @Override
    public void perform(Work work) throws Exception {
        var tenant = work.tenant();
        transactions.beside(tenant, connection -> {
            schemas.create(connection, tenant.id(), Set.of());
            return tenant;
        });
    }

    @Override
    public void compensate(Work work) throws Exception {
        var tenant = work.tenant();
        transactions.beside(tenant, connection -> {
            schemas.drop(connection, tenant.id());
            return tenant;
        });
    }
}
