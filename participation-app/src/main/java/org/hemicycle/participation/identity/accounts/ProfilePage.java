package org.hemicycle.participation.identity.accounts;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a participant says who they are.
 *
 * @param picture path of the picture there is
 * @param path of the public page, while there is one
 */
public record ProfilePage(
        ProfileForm form,
        @Nullable String picture,
        @Nullable String path,
        List<Locale> offered,
        FormErrors errors) {
    /** The languages of the space, each in its own words. */
    public List<Option> languages() {
        return offered.stream()
                .map(locale -> Option.of(locale.getLanguage(), locale.getDisplayLanguage(locale)))
                .toList();
    }
}
