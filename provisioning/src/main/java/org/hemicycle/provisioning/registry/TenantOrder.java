package org.hemicycle.provisioning.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order organisations are listed, each with its own kind of cursor. */
public enum TenantOrder {
    /** The last registered first. */
    NEWEST(" and (t.created_at, t.id) < (?, ?)", " order by t.created_at desc, t.id desc"),
    /** By their French name, else the English one, in the order of a dictionary. */
    NAME(" and (t.sort_name, t.id) > (?, ?)", " order by t.sort_name, t.id");

    private final String beyond;
    private final String clause;

    TenantOrder(String beyond, String clause) {
        this.beyond = beyond;
        this.clause = clause;
    }

    /** What stands after a place, as a condition with two parameters. */
    String beyond() {
        return beyond;
    }

    String clause() {
        return clause;
    }

    /** Whether the text is a cursor that a page of this order gave. */
    public boolean reads(String cursor) {
        return after(cursor).isPresent();
    }

    String cursor(Enrolments.Listed last) {
        var key = switch (this) {
            case NEWEST -> last.enrolment().createdAt().toString();
            case NAME -> last.sortName();
        };
        var text = last.enrolment().tenant().id() + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place after which a page begins. An unreadable cursor begins at the start. */
    Optional<List<Object>> after(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return Optional.of(List.of(key(parts[1]), parts[0]));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Object key(String text) {
        return switch (this) {
            case NEWEST -> Instant.parse(text).atOffset(ZoneOffset.UTC);
            case NAME -> text;
        };
    }
}
