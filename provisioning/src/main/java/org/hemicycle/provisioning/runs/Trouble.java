package org.hemicycle.provisioning.runs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What can hold up a step, or make it fail, in plain words. */
public enum Trouble {
    DATABASE_DOWN(true),
    FILES_DOWN(true),
    MAIL_DOWN(true),
    DATABASE_BUSY(true),
    MAIL_REFUSED(false),
    UNKNOWN_TEMPLATE(false),
    SOURCE_GONE(false),
    SCHEMA_MISMATCH(false),
    HOST_NAME_LOST(false),
    NOT_EMPTY(false),
    DEFECT(false);

    private static final String MESSAGES = "org.hemicycle.provisioning.runs.messages";

    private final boolean passing;

    Trouble(boolean passing) {
        this.passing = passing;
    }

    /** The code in the database and in the API, such as {@code files-down}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence for an operator, in French or in English. */
    public String sentence(Locale locale) {
        var language = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        return ResourceBundle.getBundle(MESSAGES, language).getString("trouble." + key());
    }

    /** Whether it goes away without anybody changing anything here: the run waits for as long as it takes. */
    public boolean passes() {
        return passing;
    }

    /** Whether a few more attempts are worth while before somebody has to look. */
    boolean isTriedAgain() {
        return this == DEFECT || this == NOT_EMPTY;
    }

    static Optional<Trouble> of(String key) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.key().equals(key))
                .findFirst();
    }
}
