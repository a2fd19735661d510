package org.hemicycle.participation.tenancy;

/** This tenant uses all the connections it may hold; answered with a calm 503 and an invitation to try again. */
public final class TenantBusy extends RuntimeException {
    TenantBusy() {
        super("This tenant holds its whole share of connections");
    }
}
