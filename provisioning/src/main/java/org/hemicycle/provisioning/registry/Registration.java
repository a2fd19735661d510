package org.hemicycle.provisioning.registry;

/** What came of the wish to register an organisation. */
public sealed interface Registration {
    /** It is registered, in state provisioning. */
    record Registered(Tenant tenant) implements Registration {}

    /** Another organisation has, or once had, this slug. */
    record SlugTaken(Slug slug) implements Registration {}

    /** Another organisation has this host name. */
    record HostNameTaken(HostName hostName) implements Registration {}

    /** No open cell has room. */
    record NoRoom() implements Registration {}
}
