package org.hemicycle.manager.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says to administrators of organisations.
 *
 * @param words by language, French or English or both
 * @param severity {@code information}, {@code warning} or {@code danger}
 * @param audience {@code all}, {@code kind}, {@code plan}, {@code cell} or {@code list}
 * @param audienceKeys kinds, plans, cells or identifiers of organisations; none for all
 * @param recipients how many organisations it has reached so far
 */
public record Announcement(
        UUID id,
        Map<String, Words> words,
        String severity,
        Instant shownFrom,
        Instant shownUntil,
        String audience,
        List<String> audienceKeys,
        boolean byMail,
        String createdBy,
        Instant createdAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        int recipients,
        long version) {
    public Announcement {
        words = Map.copyOf(words);
        audienceKeys = List.copyOf(audienceKeys);
    }

    /** One language of it. */
    public record Words(String title, String text) {}

    /** In the reader's language, else in the other. */
    public Words in(Locale locale) {
        var own = words.get(locale.getLanguage());
        return own == null ? words.values().iterator().next() : own;
    }

    /** Key of the words that say how it stands: {@code planned}, {@code shown}, {@code over} or {@code withdrawn}. */
    public String standing(Instant now) {
        if (withdrawnAt != null) {
            return "withdrawn";
        }
        if (now.isBefore(shownFrom)) {
            return "planned";
        }
        return now.isBefore(shownUntil) ? "shown" : "over";
    }

    /** Whether it can still be taken back. */
    public boolean isCurrent(Instant now) {
        return withdrawnAt == null && now.isBefore(shownUntil);
    }
}
