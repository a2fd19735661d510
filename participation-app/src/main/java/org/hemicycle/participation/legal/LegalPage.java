package org.hemicycle.participation.legal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages that the law asks of whoever publishes a space. */
enum LegalPage {
    NOTICE,
    PRIVACY,
    COOKIES,
    ACCESSIBILITY,
    REPORTS;

    /** The last part of its address, and of its messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/legal/" + key();
    }

    /** Its number, where one is needed. */
    long id() {
        return ordinal() + 1L;
    }

    static Optional<LegalPage> of(String key) {
        return Arrays.stream(values()).filter(page -> page.key().equals(key)).findFirst();
    }
}
