package org.hemicycle.participation.spaces;

import java.util.Locale;

/** Who may read a space and take part in it. */
public enum SpaceAccess {
    /** Everybody reads, and whoever has an account takes part. */
    OPEN,
    /** Everybody reads; only members take part. */
    TRANSPARENT,
    /** Only members read and take part; for others there is no such space. */
    PRIVATE;

    /** The word in the column and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The access with this key; open for anything else. */
    public static SpaceAccess of(String key) {
        for (var access : values()) {
            if (access.key().equals(key)) {
                return access;
            }
        }
        return OPEN;
    }
}
