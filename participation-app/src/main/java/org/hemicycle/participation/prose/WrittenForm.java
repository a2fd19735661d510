package org.hemicycle.participation.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came, for the pages of administrators that write in several languages at once: the field {@code title} in French is
 * {@code title.fr}.
 */
public record WrittenForm(Map<String, List<String>> values) {
    /** A form in which nothing stands. */
    public static final WrittenForm EMPTY = new WrittenForm(Map.of());

    /** What stands in a field, without blanks around it; empty when it is missing. */
    public String text(String field) {
        List<String> given = values.getOrDefault(field, List.of());
        return given.isEmpty() ? "" : given.getFirst().strip().replace("\r\n", "\n");
    }

    /** What stands in the fields of a text, in the languages in which something does. */
    public LocalizedText localized(String field, List<Locale> languages) {
        Map<String, String> words = new TreeMap<>();
        for (Locale language : languages) {
            String written = text(field + "." + language.getLanguage());
            if (!written.isEmpty()) {
                words.put(language.getLanguage(), written);
            }
        }
        return LocalizedText.of(words);
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** All values of a field, for boxes of one name. */
    public Set<String> chosen(String field) {
        return Set.copyOf(values.getOrDefault(field, List.of()));
    }

    /** The number in a field; null when there is none. */
    public @Nullable Long number(String field) {
        try {
            return Long.valueOf(text(field));
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
