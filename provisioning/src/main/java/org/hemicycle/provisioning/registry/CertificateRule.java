package org.hemicycle.provisioning.registry;

import java.util.Set;

/**
 * For which names certificates may be had: those of organisations that show a page, be it a notice; and of their own names only those
 * whose DNS has been seen to lead here.
 */
final class CertificateRule {
    private CertificateRule() {}

    static boolean allows(Tenant tenant, HostName name, Set<HostName> certified) {
        boolean known = name.equals(tenant.hostNames().home()) || certified.contains(name);
        return known && showsAPage(tenant.state());
    }

    /** The 410 of an organisation to be deleted is a page, too, as long as it may come back. */
    private static boolean showsAPage(TenantState state) {
        return state.isAtHome() || state instanceof TenantState.Deleting;
    }
}
