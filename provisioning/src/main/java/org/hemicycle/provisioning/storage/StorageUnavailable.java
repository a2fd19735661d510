package org.hemicycle.provisioning.storage;

import org.jspecify.annotations.Nullable;

/** The object store did not answer, or answered that it cannot: worth another try later. */
public class StorageUnavailable extends RuntimeException {

    StorageUnavailable(@Nullable Throwable cause) {
        this("the object store does not answer", cause);
    }

    StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
