package org.hemicycle.provisioning.registry;

/** What came of the wish to change an organisation. */
public sealed interface Change {
    /** The change is in the registry; the tenant carries its new version. */
    record Saved(Tenant tenant) implements Change {}

    /** Somebody else changed the organisation since it was read, or it is gone. */
    record Stale() implements Change {}

    /** Another organisation has this host name. */
    record HostNameTaken(HostName hostName) implements Change {}
}
