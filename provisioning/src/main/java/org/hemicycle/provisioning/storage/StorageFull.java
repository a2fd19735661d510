package org.hemicycle.provisioning.storage;

/** The tenant has no room left for a file of that size; another try helps once there is some. */
public final class StorageFull extends StorageUnavailable {

    public StorageFull() {
        super("the tenant has no room left", null);
    }
}
