package org.hemicycle.manager.status;

import java.util.Arrays;
import java.util.Optional;

/** A part of the installation that the public depends on. */
public enum Part {
    SPACES("spaces"),
    FILES("files"),
    MAIL("mail"),
    CONSOLE("console");

    private final String key;

    Part(String key) {
        this.key = key;
    }

    public static Optional<Part> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}
