package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short name of a tenant in addresses: {@code grenoble-en-commun}. 2 to 40 characters, never given to another organisation. */
public record Slug(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @JsonCreator
    public Slug {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** The slug written in the text; empty when malformed or reserved. */
    public static Optional<Slug> parse(String text) {
        return isWellFormed(text) && !ReservedNames.contains(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** Whether the text has the form of a slug, reserved or not. */
    public static boolean isWellFormed(String text) {
        return text.length() >= 2 && text.length() <= 40 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
