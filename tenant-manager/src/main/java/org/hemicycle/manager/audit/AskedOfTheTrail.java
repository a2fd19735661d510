package org.hemicycle.manager.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** What a program asks of the trail, as it came; what cannot be read is refused by name. */
record AskedOfTheTrail(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String until,
        @Nullable String cursor) {
    private static final int LONGEST = 200;

    AuditQuery query() {
        return new AuditQuery(
                text("actor", actor),
                text("action", action),
                text("organisation", organisation),
                time("from", from),
                time("until", until),
                place());
    }

    static int limit(String text) {
        if (!text.matches("[1-9]\\d?|100")) {
            throw refusal("limit", "problem.bad-limit");
        }
        return Integer.parseInt(text);
    }

    /** The same question for the page behind this cursor. */
    String parameters(String next, int limit) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("actor", actor);
        parameters.put("action", action);
        parameters.put("organisation", organisation);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("limit", Integer.toString(limit));
        parameters.put("cursor", next);
        var parts = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return String.join("&", parts);
    }

    private @Nullable Long place() {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw refusal("cursor", "problem.bad-cursor");
        }
        return Long.valueOf(cursor);
    }

    private static @Nullable String text(String parameter, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            throw refusal(parameter, "problem.bad-search", LONGEST);
        }
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw refusal(parameter, "problem.bad-time", parameter);
        }
    }

    private static Refusal refusal(String parameter, String code, Object... arguments) {
        return new Refusal(Problem.of(400, code, arguments).with("parameter", parameter));
    }
}
