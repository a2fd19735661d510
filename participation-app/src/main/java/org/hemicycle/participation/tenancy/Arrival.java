package org.hemicycle.participation.tenancy;

import org.hemicycle.provisioning.registry.Tenant;

/** What becomes of a request, once its host name has been looked up. */
sealed interface Arrival {
    /** No organisation goes by this name, or not yet. */
    record Unknown() implements Arrival {}

    /** Served, entirely. */
    record Welcome(Tenant tenant) implements Arrival {}

    /** Served for reading; whoever wants to write is told why not. */
    record ReadOnly(Tenant tenant) implements Arrival {}

    /** Known by a name that is not its first one: the same path on the first one. */
    record Elsewhere(Tenant tenant) implements Arrival {}

    /** Not served: a notice says why. */
    record Closed(Tenant tenant, Refusal refusal) implements Arrival {}
}
