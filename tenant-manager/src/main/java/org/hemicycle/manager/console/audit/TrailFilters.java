package org.hemicycle.manager.console.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.manager.audit.AuditQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader asks of the trail, as the address says it; what cannot be read means any. Both days are included. */
record TrailFilters(
        String actor,
        String action,
        String organisation,
        String from,
        String until,
        @Nullable Long before) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static TrailFilters of(Map<String, String> asked) {
        var before = asked.getOrDefault("before", "");
        return new TrailFilters(
                asked.getOrDefault("actor", "").strip(),
                asked.getOrDefault("action", ""),
                asked.getOrDefault("organisation", "").strip(),
                asked.getOrDefault("from", ""),
                asked.getOrDefault("until", ""),
                before.matches("\\d{1,18}") ? Long.valueOf(before) : null);
    }

    AuditQuery query() {
        return new AuditQuery(
                orNull(actor), orNull(action), orNull(organisation), start(from, 0), start(until, 1), before);
    }

    boolean isNarrowed() {
        return query().isNarrowed();
    }

    /** The page with the entries before this one. */
    String next(long id) {
        return address("/audit", Long.toString(id));
    }

    String first() {
        return address("/audit", "");
    }

    String export(String format) {
        return address("/audit/export." + format, "");
    }

    private String address(String path, String place) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("actor", actor);
        parameters.put("action", action);
        parameters.put("organisation", organisation);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("before", place);
        parameters.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant start(String day, int plus) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day).plusDays(plus).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
