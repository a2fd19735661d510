package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One text in several languages, by language tag; in JSON a plain object: {@code {"fr":"…","en":"…"}}. */
public record LocalizedText(@JsonValue SortedMap<String, String> byLanguage) {
    public LocalizedText {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    @JsonCreator
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(new TreeMap<>(byLanguage));
    }

    /** A text in French and in English. */
    public static LocalizedText of(String french, String english) {
        return of(Map.of("fr", french, "en", english));
    }

    /** The text in this language, else in the first language there is, else nothing. */
    public String in(Locale locale) {
        var exact = byLanguage.get(locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        var language = byLanguage.get(locale.getLanguage());
        if (language != null) {
            return language;
        }
        return isEmpty() ? "" : byLanguage.firstEntry().getValue();
    }

    /** Whether there is a text in no language. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
