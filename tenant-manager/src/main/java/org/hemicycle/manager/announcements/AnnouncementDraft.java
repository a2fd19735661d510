package org.hemicycle.manager.announcements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as somebody wants it.
 *
 * @param title by language; empty texts are none
 * @param text by language
 * @param shownFrom null for at once
 * @param audienceKeys kinds, plans, cells, or slugs and identifiers of organisations
 */
public record AnnouncementDraft(
        Map<String, String> title,
        Map<String, String> text,
        String severity,
        @Nullable Instant shownFrom,
        @Nullable Instant shownUntil,
        String audience,
        List<String> audienceKeys,
        boolean byMail) {
    public static final Set<String> SEVERITIES = Set.of("information", "warning", "danger");
    public static final Set<String> AUDIENCES = Set.of("all", "kind", "plan", "cell", "list");
    public static final List<String> LANGUAGES = List.of("fr", "en");

    static final int TITLE_AT_MOST = 120;
    static final int TEXT_AT_MOST = 4000;

    public AnnouncementDraft {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
        audienceKeys = List.copyOf(audienceKeys);
    }

    /** The languages in which something is written. */
    Map<String, Announcement.Words> words() {
        var found = new LinkedHashMap<String, Announcement.Words>();
        for (var language : LANGUAGES) {
            var heading = title.getOrDefault(language, "").strip();
            var body = text.getOrDefault(language, "").strip();
            if (!heading.isEmpty() || !body.isEmpty()) {
                found.put(language, new Announcement.Words(heading, body));
            }
        }
        return found;
    }

    /** What is wrong, by field ({@code title.fr}): codes of sentences, without their prefix {@code field.}. */
    Map<String, String> problems(Instant now) {
        var found = new TreeMap<String, String>();
        var words = words();
        if (words.isEmpty()) {
            found.put("title.fr", "announcement-words");
        }
        words.forEach((language, written) -> {
            if (written.title().isEmpty() || written.title().length() > TITLE_AT_MOST) {
                found.put("title." + language, "announcement-title");
            }
            if (written.text().isEmpty() || written.text().length() > TEXT_AT_MOST) {
                found.put("text." + language, "announcement-text");
            }
        });
        if (!SEVERITIES.contains(severity)) {
            found.put("severity", "announcement-severity");
        }
        if (shownUntil == null) {
            found.put("shownUntil", "not-an-instant");
        } else if (!shownUntil.isAfter(now) || (shownFrom != null && !shownFrom.isBefore(shownUntil))) {
            found.put("shownUntil", "not-later");
        }
        if (!AUDIENCES.contains(audience)) {
            found.put("audience", "announcement-audience");
        } else if (!audience.equals("all") && audienceKeys.isEmpty()) {
            found.put("audienceKeys", "announcement-nobody");
        }
        return found;
    }
}
