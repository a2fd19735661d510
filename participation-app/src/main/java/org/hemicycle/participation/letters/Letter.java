package org.hemicycle.participation.letters;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail with one button.
 *
 * @param key of the messages: {@code .subject}, {@code .text}, {@code .button}, {@code .ignore}
 * @param name of the person it is for
 * @param path where the button leads
 * @param validity for how long; null for ever
 * @param words fill the holes of the text after the first, which is the organisation's name
 */
public record Letter(
        String key,
        EmailAddress to,
        String name,
        Locale language,
        String path,
        @Nullable Duration validity,
        List<Object> words) {
    public Letter {
        words = List.copyOf(words);
    }

    /** A letter that says nothing of its own. */
    public Letter(String key, EmailAddress to, String name, Locale language, String path, @Nullable Duration validity) {
        this(key, to, name, language, path, validity, List.of());
    }
}
