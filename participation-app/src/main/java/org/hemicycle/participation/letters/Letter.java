package org.hemicycle.participation.letters;

import java.time.Duration;
import java.util.Locale;

/**
 * A mail with one button.
 *
 * @param key of the messages: {@code .subject}, {@code .text}, {@code .button}, {@code .ignore}
 * @param name of the person it is for
 * @param path where the button leads
 * @param validity for how long
 */
public record Letter(String key, EmailAddress to, String name, Locale language, String path, Duration validity) {}
