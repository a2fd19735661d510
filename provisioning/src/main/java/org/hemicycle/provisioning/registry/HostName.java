package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host name in lower case: labels of letters, digits and hyphens, at least two of them, never an IP address. */
public record HostName(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    @JsonCreator
    public HostName {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a host name: " + value);
        }
    }

    /** The host name written in the text, if it is one; it may still be the platform's own, see {@link BaseDomain#covers}. */
    public static Optional<HostName> parse(String text) {
        return isWellFormed(text) ? Optional.of(new HostName(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= 253 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
