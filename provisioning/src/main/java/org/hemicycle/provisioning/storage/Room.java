package org.hemicycle.provisioning.storage;

import org.hemicycle.provisioning.registry.Tenant;

/** Asked before a file is written. */
@FunctionalInterface
public interface Room {
    /** As much as anybody wants. */
    Room ENDLESS = (_, _) -> {};

    /** Takes note of so many bytes more; throws {@link StorageFull} when the tenant may not have them. */
    void claim(Tenant tenant, long bytes);
}
