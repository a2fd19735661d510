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
 * @param comfort whether it can wait for another month: it is held back when the organisation has sent all its mails; what people
 *     need to get in, and to be safe, is never held back
 */
public record Letter(
        String key,
        EmailAddress to,
        String name,
        Locale language,
        String path,
        @Nullable Duration validity,
        List<Object> words,
        boolean comfort) {
    public Letter {
        words = List.copyOf(words);
    }

    /** A letter that is needed. */
    public Letter(
            String key,
            EmailAddress to,
            String name,
            Locale language,
            String path,
            @Nullable Duration validity,
            List<Object> words) {
        this(key, to, name, language, path, validity, words, false);
    }

    /** The same letter, which can wait. */
    public Letter ofComfort() {
        return new Letter(key, to, name, language, path, validity, words, true);
    }

    /** A letter that says nothing of its own. */
    public Letter(String key, EmailAddress to, String name, Locale language, String path, @Nullable Duration validity) {
        this(key, to, name, language, path, validity, List.of());
    }
}
