package org.hemicycle.participation.administration.domains;

import org.hemicycle.provisioning.registry.Tenant;

/**
 * Explains a step that people will notice, before it is taken.
 *
 * @param passkeys how many belong to the name that is the first one now
 */
record DomainStepPage(Tenant tenant, String name, long passkeys) {
    boolean isPrimary() {
        return tenant.primaryHost().value().equals(name);
    }

    String primary() {
        return tenant.primaryHost().value();
    }

    String home() {
        return tenant.hostNames().home().value();
    }
}
