package org.hemicycle.participation.moderation.reports;

import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** What somebody reports: the thing as {@code comment-12}, why, and in their own words. */
record ReportForm(
        @Nullable String thing,
        @Nullable String reason,
        @Nullable String words) {
    static final int MOST = 2000;

    String cleanWords() {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }

    FormErrors check() {
        var errors = FormErrors.NONE;
        var ground = Ground.parse(reason);
        if (ground.isEmpty()) {
            errors = errors.and("reason", Message.of("moderation.report.reason.missing"));
        }
        boolean said = ground.filter(one -> one == Ground.OTHER || one == Ground.ILLEGAL)
                .isPresent();
        if (said && cleanWords().isEmpty()) {
            errors = errors.and("words", Message.of("moderation.report.words.missing"));
        }
        if (cleanWords().length() > MOST) {
            errors = errors.and("words", Message.of("moderation.too-long", MOST));
        }
        return errors;
    }
}
