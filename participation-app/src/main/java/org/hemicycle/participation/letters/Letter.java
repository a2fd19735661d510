package org.hemicycle.participation.letters;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail with one button.
 *
 * @param key of the messages: {@code .subject}, {@code .text}, {@code .button}, {@code .ignore}
 * @param name of the person it is for
 * @param path where the button leads
 * @param validity for how long; null where the button leads to nothing that ends
 */
public record Letter(
        String key,
        EmailAddress to,
        String name,
        Locale language,
        String path,
        @Nullable Duration validity) {}
