package org.hemicycle.participation.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list, or says which is wrong and what is allowed. */
public final class Filters {
    private Filters() {}

    /** The number of something; null where the parameter is missing. */
    public static @Nullable Long number(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw WrongParameter.of(parameter, Message.of("api.problem.number", parameter));
        }
        return Long.valueOf(text);
    }

    /** A moment as RFC 3339 writes it; null where the parameter is missing. */
    public static @Nullable Instant moment(String parameter, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw WrongParameter.of(parameter, Message.of("api.problem.moment", parameter));
        }
    }

    /** One of some words; null where the parameter is missing. */
    public static @Nullable String oneOf(String parameter, @Nullable String text, Set<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            throw WrongParameter.of(
                    parameter, Message.of("api.problem.one-of", parameter, String.join(", ", new TreeSet<>(allowed))));
        }
        return text;
    }
}
