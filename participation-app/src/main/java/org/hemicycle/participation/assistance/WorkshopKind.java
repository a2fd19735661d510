package org.hemicycle.participation.assistance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people come to: a workshop, where they work together, or a desk, where one by one they are helped and may get an account. */
enum WorkshopKind {
    WORKSHOP,
    DESK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorkshopKind> parse(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
