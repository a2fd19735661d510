package org.hemicycle.participation.identity;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members are looked for.
 *
 * @param words part of a name, or of an address; empty for all
 * @param kind the key of a role, {@code staff} for all who have one, {@code closed} for closed accounts; empty for all open ones
 * @param addresses whether words are looked for in addresses too
 * @param before the identifier of the last one of the page above; null for the first page
 */
public record MemberQuery(
        String words,
        String kind,
        boolean addresses,
        @Nullable Long before) {
    public static final String STAFF = "staff";
    public static final String CLOSED = "closed";

    public MemberQuery {
        words = words.strip();
        kind = isKnown(kind) ? kind : "";
    }

    private static boolean isKnown(String kind) {
        return Stream.of(STAFF, CLOSED).anyMatch(kind::equals) || Role.of(kind).isPresent();
    }
}
