package org.hemicycle.participation.debates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hemicycle.provisioning.modules.debates.DebatesSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * A debate as the form sends it.
 *
 * @param opens when it begins, as {@code 2026-11-24T18:00} in the organisation's time zone; empty for at once
 * @param closes when it ends; empty for an open end
 * @param submission key that makes a double click one debate
 * @param version of what the author had before their eyes, when they change it
 */
record DebateDraft(
        long component,
        @Nullable String title,
        @Nullable String body,
        @Nullable String columns,
        @Nullable String official,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String submission,
        @Nullable Integer version) {
    String cleanTitle() {
        return title == null ? "" : title.strip().replaceAll("\\s+", " ");
    }

    String cleanBody() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }

    @Nullable
    Instant opensAt(ZoneId zone) {
        return moment(opens, zone);
    }

    @Nullable
    Instant closesAt(ZoneId zone) {
        return moment(closes, zone);
    }

    FormErrors check(DebatesSettings rules, ZoneId zone) {
        var errors = FormErrors.NONE;
        int length = cleanTitle().length();
        if (length < rules.titleMin() || length > rules.titleMax()) {
            errors = errors.and("title", Message.of("debates.title.wrong", rules.titleMin(), rules.titleMax(), length));
        }
        int words = cleanBody().length();
        if (words < rules.bodyMin() || words > rules.bodyMax()) {
            errors = errors.and("body", Message.of("debates.body.wrong", rules.bodyMin(), rules.bodyMax(), words));
        }
        var from = opensAt(zone);
        var until = closesAt(zone);
        if (isWrong(opens, from)) {
            errors = errors.and("opens", Message.of("debates.date.wrong"));
        }
        if (isWrong(closes, until)) {
            errors = errors.and("closes", Message.of("debates.date.wrong"));
        }
        if (until != null && from != null && !until.isAfter(from)) {
            errors = errors.and("closes", Message.of("debates.closes.before"));
        }
        return errors;
    }

    private static boolean isWrong(@Nullable String written, @Nullable Instant read) {
        return written != null && !written.isBlank() && read == null;
    }

    private static @Nullable Instant moment(@Nullable String written, ZoneId zone) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(written.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
