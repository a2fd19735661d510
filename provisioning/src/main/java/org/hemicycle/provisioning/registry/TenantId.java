package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The immutable name of a tenant: twelve letters and digits of base 32; its schema and its role are named after it. */
public record TenantId(@JsonValue String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{12}");

    @JsonCreator
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tenant identifier: " + value);
        }
    }

    /** A new identifier: 60 random bits. */
    public static TenantId random(RandomGenerator random) {
        var text = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TenantId(text.toString());
    }

    /** The identifier written in the text, if it is one. */
    public static Optional<TenantId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
    }

    /** The schema of the tenant in the database of its cell; needs no quoting. */
    public String schema() {
        return "t_" + value;
    }

    /** The database role of the tenant; needs no quoting. */
    public String role() {
        return "t_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
