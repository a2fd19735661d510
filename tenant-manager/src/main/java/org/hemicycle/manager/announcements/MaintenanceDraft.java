package org.hemicycle.manager.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.jspecify.annotations.Nullable;

/**
 * A window as somebody wants it; null where it was left out or could not be read.
 *
 * @param cell name of a cell; null for all cells
 * @param organisation slug or identifier of the one organisation; null for all
 * @param announcedFrom null for at once
 */
public record MaintenanceDraft(
        @Nullable String cell,
        @Nullable String organisation,
        @Nullable Instant announcedFrom,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String effect,
        LocalizedText words) {
    public static final Set<String> EFFECTS =
            Set.of(MaintenanceWindow.NONE, MaintenanceWindow.READ_ONLY, MaintenanceWindow.CLOSED);

    static final int WORDS_AT_MOST = 1000;
    private static final Duration LONGEST = Duration.ofDays(7);

    /** What is wrong, by field: codes of sentences, without their prefix {@code field.}. */
    Map<String, String> problems(Instant now) {
        var found = new TreeMap<String, String>();
        if (startsAt == null) {
            found.put("startsAt", "not-an-instant");
        }
        if (endsAt == null) {
            found.put("endsAt", "not-an-instant");
        } else if (!endsAt.isAfter(now)) {
            found.put("endsAt", "not-later");
        }
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            found.putIfAbsent("endsAt", "ends-before-it-starts");
        } else if (startsAt != null
                && endsAt != null
                && Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            found.putIfAbsent("endsAt", "maintenance-too-long");
        }
        if (announcedFrom != null && startsAt != null && announcedFrom.isAfter(startsAt)) {
            found.put("announcedFrom", "announced-too-late");
        }
        if (!EFFECTS.contains(effect)) {
            found.put("effect", "maintenance-effect");
        }
        if (words.byLanguage().values().stream().anyMatch(text -> text.length() > WORDS_AT_MOST)) {
            found.put("words", "maintenance-words");
        }
        if (cell != null && organisation != null) {
            found.put("cell", "maintenance-scope");
        }
        return found;
    }
}
