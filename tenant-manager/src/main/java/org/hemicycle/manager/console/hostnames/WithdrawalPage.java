package org.hemicycle.manager.console.hostnames;

import org.hemicycle.manager.hostnames.Claim;
import org.hemicycle.provisioning.registry.Tenant;

/** Explains what giving a name up means, before it is done. */
record WithdrawalPage(Tenant tenant, Claim claim) {
    String path() {
        return "/organisations/" + tenant.slug() + "/host-names";
    }

    String name() {
        return claim.name().value();
    }

    boolean isPrimary() {
        return tenant.primaryHost().equals(claim.name());
    }
}
