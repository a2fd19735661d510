package org.hemicycle.provisioning.schema;

import org.hemicycle.provisioning.registry.TenantId;

/** The tables of a module are not what the build expects. */
public final class SchemaMismatch extends RuntimeException {
    public SchemaMismatch(TenantId tenant, String module, Fingerprint expected, Fingerprint actual) {
        super("Tenant %s: the tables of module %s have fingerprint %s where %s is expected"
                .formatted(tenant, module, actual.value(), expected.value()));
    }
}
