package org.hemicycle.participation.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which lines of the log are looked for; null, or empty, for all.
 *
 * @param name part of the name of who acted
 * @param actor the number of who acted
 * @param from the first day, and {@code to} the last, in the organisation's time zone
 * @param before the number of the last line of the page above
 */
record LogQuery(
        String name,
        @Nullable Long actor,
        String action,
        @Nullable Long space,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {
    static LogQuery of(MultiValueMap<String, String> asked) {
        return new LogQuery(
                text(asked, "name"),
                number(text(asked, "actor")),
                text(asked, "action"),
                number(text(asked, "space")),
                day(text(asked, "from")),
                day(text(asked, "to")),
                number(text(asked, "before")));
    }

    LogQuery before(long line) {
        return new LogQuery(name, actor, action, space, from, to, line);
    }

    @Nullable
    Instant since(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant until(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    /** This query as the end of an address, beginning with a question mark; without its page. */
    String address() {
        return "?"
                + parameters().entrySet().stream()
                        .map(one -> one.getKey() + "=" + Requests.encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("name", name);
        all.put("actor", actor == null ? "" : actor.toString());
        all.put("action", action);
        all.put("space", space == null ? "" : space.toString());
        all.put("from", from == null ? "" : from.toString());
        all.put("to", to == null ? "" : to.toString());
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String text(MultiValueMap<String, String> asked, String name) {
        var value = asked.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
