package org.hemicycle.provisioning.secrets;

import org.jspecify.annotations.Nullable;

/** What was sealed does not open: another key, another name, or changed since. */
public final class WrongKey extends RuntimeException {
    WrongKey(String name, @Nullable Throwable cause) {
        super("The key does not fit " + name, cause);
    }
}
