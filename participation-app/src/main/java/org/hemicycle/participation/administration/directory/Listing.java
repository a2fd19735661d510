package org.hemicycle.participation.administration.directory;

import static org.hemicycle.themes.Message.of;

import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;

/**
 * What the public directory may say of the space.
 *
 * @param listed whether the organisation consents
 * @param place where it is at home, in one line
 */
record Listing(boolean listed, LocalizedText summary, String place) {
    static final String KEY = "directory";
    static final Listing NONE = new Listing(false, LocalizedText.of(Map.of()), "");
    static final int LONGEST_SUMMARY = 200;
    static final int LONGEST_PLACE = 80;

    FormErrors check() {
        var errors = FormErrors.NONE;
        for (var written : summary.byLanguage().entrySet()) {
            if (isWrong(written.getValue(), LONGEST_SUMMARY)) {
                errors = errors.and("summary." + written.getKey(), of("directory.too-long", LONGEST_SUMMARY));
            }
        }
        return isWrong(place, LONGEST_PLACE) ? errors.and("place", of("directory.too-long", LONGEST_PLACE)) : errors;
    }

    private static boolean isWrong(String text, int longest) {
        return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
    }
}
