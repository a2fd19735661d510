package org.hemicycle.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal what happens, each line with the seconds since the start. */
final class Console {
    private final Instant begun = Instant.now();

    void say(String fact) {
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds, fact);
    }
}
