package org.hemicycle.provisioning.storage;

import org.jspecify.annotations.Nullable;

/** The object store did not answer, or answered that it cannot: worth another try later. */
public final class StorageUnavailable extends RuntimeException {

    StorageUnavailable(@Nullable Throwable cause) {
        super("the object store does not answer", cause);
    }
}
