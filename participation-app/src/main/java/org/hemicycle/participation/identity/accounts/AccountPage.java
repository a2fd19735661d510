package org.hemicycle.participation.identity.accounts;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;

/** What a participant may change about themselves. */
public record AccountPage(
        String email, String name, String language, boolean hasPassword, List<Locale> offered, FormErrors errors) {
    /** The languages of the space, each in its own words. */
    public List<Option> languages() {
        return offered.stream()
                .map(locale -> Option.of(locale.getLanguage(), locale.getDisplayLanguage(locale)))
                .toList();
    }
}
