package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.schema.TenantRoles;

/** The role of the tenant in the database. */
final class RoleStep implements Step {

    private final CellTransactions transactions;
    private final TenantRoles roles = new TenantRoles();

    RoleStep(CellTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void perform(Work work) throws Exception {
        var tenant = work.tenant();
        transactions.in(tenant, connection -> {
            roles.create(connection, tenant.id(), tenant.placement().cell());
            return tenant;
        });
    }

    @Override
    public void compensate(Work work) throws Exception {
        var tenant = work.tenant();
        transactions.in(tenant, connection -> {
            roles.drop(connection, tenant.id());
            return tenant;
        });
    }
}
