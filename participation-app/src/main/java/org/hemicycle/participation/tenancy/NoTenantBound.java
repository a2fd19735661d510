package org.hemicycle.participation.tenancy;

/** Somebody asked for data, files or settings without saying whose: always a bug, never answered with a default. */
public final class NoTenantBound extends IllegalStateException {
    NoTenantBound() {
        super("No tenant is bound here");
    }
}
