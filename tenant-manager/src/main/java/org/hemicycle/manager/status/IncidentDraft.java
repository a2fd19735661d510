package org.hemicycle.manager.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * An incident, or a word about one, as it was written.
 *
 * @param title by language; asked for only when the incident begins
 * @param parts keys of {@link Part}
 * @param stage key of {@link Incident.Stage}
 */
public record IncidentDraft(LocalizedText title, List<String> parts, String stage, LocalizedText text) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2000;
    private static final List<String> LANGUAGES = List.of("fr", "en");

    public IncidentDraft {
        parts = List.copyOf(parts);
    }

    /** What is wrong: keys of sentences by field, {@code title.fr}, {@code parts}; empty when nothing is. */
    public Map<String, String> problems(boolean begins) {
        var wrong = new TreeMap<String, String>();
        for (var language : LANGUAGES) {
            if (begins) {
                check(wrong, "title", title, language, LONGEST_TITLE);
            }
            check(wrong, "text", text, language, LONGEST_TEXT);
        }
        if (begins
                && (parts.isEmpty()
                        || parts.stream().anyMatch(key -> Part.of(key).isEmpty()))) {
            wrong.put("parts", "incident.wrong.parts");
        }
        var known = Incident.Stage.of(stage);
        if (known.isEmpty() || (begins && known.get() == Incident.Stage.RESOLVED)) {
            wrong.put("stage", "incident.wrong.stage");
        }
        return wrong;
    }

    private static void check(
            Map<String, String> wrong, String field, LocalizedText text, String language, int longest) {
        var written = text.byLanguage().getOrDefault(language, "");
        if (written.isBlank()) {
            wrong.put(field + "." + language, "incident.wrong.missing");
        } else if (written.length() > longest) {
            wrong.put(field + "." + language, "incident.wrong.long");
        }
    }
}
