package org.hemicycle.participation.legal;

import java.util.List;
import org.hemicycle.themes.FormErrors;

/** What is asked for the legal pages, and how each of them stands. */
record LegalDeskPage(LegalFacts facts, FormErrors errors, List<Long> own) {
    boolean isOwn(LegalPage page) {
        return own.contains(page.id());
    }

    /** The fields in groups, each under a heading. */
    static List<Group> groups() {
        return List.of(
                new Group(
                        "publisher",
                        List.of(
                                LegalField.PUBLISHER,
                                LegalField.PUBLISHER_ADDRESS,
                                LegalField.PUBLISHER_CONTACT,
                                LegalField.PUBLISHER_NUMBER,
                                LegalField.DIRECTOR)),
                new Group("host", List.of(LegalField.HOST, LegalField.HOST_ADDRESS, LegalField.HOST_CONTACT)),
                new Group(
                        "privacy",
                        List.of(LegalField.PROTECTION_CONTACT, LegalField.PROTECTION_OFFICER, LegalField.RETENTION)),
                new Group(
                        "accessibility",
                        List.of(
                                LegalField.CONFORMANCE,
                                LegalField.ASSESSED_ON,
                                LegalField.ASSESSED_BY,
                                LegalField.INACCESSIBLE,
                                LegalField.ACCESSIBILITY_CONTACT)),
                new Group("reports", List.of(LegalField.REPORTS_CONTACT)));
    }

    /** Fields of one matter. */
    record Group(String key, List<LegalField> fields) {}
}
