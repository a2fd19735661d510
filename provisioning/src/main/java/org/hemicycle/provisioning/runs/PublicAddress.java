package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.Tenant;

/** How the public reaches spaces: scheme and port; the host is the tenant's primary one. */
record PublicAddress(String scheme, int port) {

    String of(Tenant tenant, String path) {
        boolean usual = "http".equals(scheme) && port == 80 || "https".equals(scheme) && port == 443;
        return scheme + "://" + tenant.primaryHost() + (usual ? "" : ":" + port) + path;
    }
}
