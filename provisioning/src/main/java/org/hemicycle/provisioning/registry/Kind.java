package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of organisation a tenant is; it decides the template of a new space and one layer of its settings. */
public enum Kind {
    CAMPAIGN,
    CITY,
    ASSOCIATION,
    PARLIAMENT;

    /** The name in addresses, in the database and in the API. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key. */
    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
