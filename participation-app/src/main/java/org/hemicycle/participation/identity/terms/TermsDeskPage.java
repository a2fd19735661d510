package org.hemicycle.participation.identity.terms;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;

/** All versions, the latest first, and the form of the next one. */
record TermsDeskPage(List<TermsVersion> all, TermsDraft draft, List<Locale> languages, FormErrors errors) {
    boolean isFirst() {
        return all.isEmpty();
    }
}
