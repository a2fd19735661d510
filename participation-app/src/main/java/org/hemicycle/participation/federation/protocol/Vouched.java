package org.hemicycle.participation.federation.protocol;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.federation.ClaimNames;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provider vouches for.
 *
 * @param subject by which the provider knows the person
 * @param claims all that it said of them
 * @param idToken the token itself, for signing out
 */
public record Vouched(String subject, Map<String, Object> claims, String idToken) {
    public Vouched {
        claims = Map.copyOf(claims);
    }

    /** The name, put together as the organisation says; empty when there is none. */
    public String name(ClaimNames names) {
        var parts = new ArrayList<String>();
        for (var claim : names.name()) {
            if (text(claim) instanceof String part && !part.isBlank()) {
                parts.add(part.strip());
            }
        }
        var name = parts.isEmpty() ? join(text("given_name"), text("family_name")) : String.join(" ", parts);
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    public @Nullable String email(ClaimNames names) {
        return text(names.email());
    }

    /** Whether the provider says that the address is proved; also as a text, which some send. */
    public boolean emailVerified(ClaimNames names) {
        return "true".equals(text(names.emailVerified()));
    }

    public @Nullable String language(ClaimNames names) {
        return text(names.language());
    }

    /** The facts of which the provider said something, by our names. */
    public Map<String, String> facts(ClaimNames names) {
        var facts = new TreeMap<String, String>();
        names.facts().forEach((fact, claim) -> {
            if (text(claim) instanceof String value) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    /** A claim as a text; a dot leads into one that is an object. */
    @Nullable
    String text(String claim) {
        Object value = claims.get(claim);
        if (value == null) {
            value = claims;
            for (var part : claim.split("\\.")) {
                value = value instanceof Map<?, ?> inner ? inner.get(part) : null;
            }
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    private static String join(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }

    @Override
    public String toString() {
        return "Vouched[hidden]";
    }
}
