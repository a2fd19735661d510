package org.hemicycle.participation.identity.accounts;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;

/** What a participant says about themselves. */
public record ProfilePage(String name, String language, List<Locale> offered, FormErrors errors) {
    /** The languages of the space, each in its own words. */
    public List<Option> languages() {
        return offered.stream()
                .map(locale -> Option.of(locale.getLanguage(), locale.getDisplayLanguage(locale)))
                .toList();
    }
}
