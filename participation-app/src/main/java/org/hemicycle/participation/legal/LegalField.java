package org.hemicycle.participation.legal;

import java.util.Locale;

/** What the templates of legal pages need to know; those that are demanded are a task for administrators while they are missing. */
enum LegalField {
    PUBLISHER(true, 160, 0),
    PUBLISHER_ADDRESS(true, 300, 3),
    PUBLISHER_CONTACT(true, 160, 0),
    PUBLISHER_NUMBER(false, 80, 0),
    DIRECTOR(true, 120, 0),
    HOST(true, 160, 0),
    HOST_ADDRESS(true, 300, 3),
    HOST_CONTACT(false, 160, 0),
    PROTECTION_CONTACT(true, 160, 0),
    PROTECTION_OFFICER(false, 120, 0),
    RETENTION(false, 80, 0),
    CONFORMANCE(true, 10, 0),
    ASSESSED_ON(false, 40, 0),
    ASSESSED_BY(false, 120, 0),
    INACCESSIBLE(false, 2_000, 5),
    ACCESSIBILITY_CONTACT(true, 160, 0),
    REPORTS_CONTACT(true, 160, 0);

    private final boolean demanded;
    private final int longest;
    private final int rows;

    LegalField(boolean demanded, int longest, int rows) {
        this.demanded = demanded;
        this.longest = longest;
        this.rows = rows;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean demanded() {
        return demanded;
    }

    int longest() {
        return longest;
    }

    int rows() {
        return rows;
    }

    /** Whether an e-mail address is asked for. */
    boolean address() {
        return key().endsWith("-contact");
    }
}
