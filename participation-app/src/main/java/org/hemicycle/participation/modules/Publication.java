package org.hemicycle.participation.modules;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be seen by the public, as a form asks for it: not yet, at once, or at a time, by the clock of the place.
 *
 * @param choice {@code draft}, {@code now} or {@code later}
 * @param typed what stands in the field of the time
 */
public record Publication(String choice, String typed) {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Not yet. */
    public static final Publication DRAFT = new Publication("draft", "");

    /** As it stands: published, or to be published at a time. */
    public static Publication of(@Nullable Instant publishedAt, @Nullable Instant publishAt) {
        if (publishedAt != null) {
            return new Publication("now", "");
        }
        return publishAt == null
                ? DRAFT
                : new Publication(
                        "later",
                        FIELD.format(publishAt.atZone(CurrentTenant.get().timeZone())));
    }

    public boolean isNow() {
        return choice.equals("now");
    }

    /** The time that was asked for; null when none was, or none that can be read. */
    public @Nullable Instant later() {
        if (!choice.equals("later")) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed)
                    .atZone(CurrentTenant.get().timeZone())
                    .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The key of what is wrong with it; null when nothing is. */
    public @Nullable String flaw(Clock clock) {
        if (!choice.equals("later")) {
            return null;
        }
        Instant at = later();
        if (at == null) {
            return "publication.time.malformed";
        }
        return at.isBefore(clock.instant()) ? "publication.time.past" : null;
    }
}
