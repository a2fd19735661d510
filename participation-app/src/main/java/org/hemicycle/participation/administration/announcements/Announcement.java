package org.hemicycle.participation.administration.announcements;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.themes.Notice;

/**
 * Something the operator says.
 *
 * @param words by language, French or English or both
 */
public record Announcement(UUID id, Map<String, Words> words, Notice.Kind severity, Instant since, Instant until) {
    /** One language of it. */
    public record Words(String title, String text) {}

    public Announcement {
        words = Map.copyOf(words);
    }

    /** In the reader's language, else in the other. */
    public Words in(Locale locale) {
        var own = words.get(locale.getLanguage());
        return own == null ? words.values().iterator().next() : own;
    }

    /** The language of {@link #in}. */
    public String language(Locale locale) {
        return words.containsKey(locale.getLanguage())
                ? locale.getLanguage()
                : words.keySet().iterator().next();
    }
}
