package org.hemicycle.participation.administration;

import static org.hemicycle.themes.Message.of;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;

/** A text of the home page that administrators write, with its longest length in characters. */
enum HomeText {
    WELCOME(80, 0),
    INTRODUCTION(400, 4);

    private final int longest;
    private final int rows;

    HomeText(int longest, int rows) {
        this.longest = longest;
        this.rows = rows;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    int longest() {
        return longest;
    }

    int rows() {
        return rows;
    }

    static FormErrors check(Map<String, LocalizedText> texts) {
        FormErrors errors = FormErrors.NONE;
        for (HomeText text : values()) {
            for (var written : texts.getOrDefault(text.key(), LocalizedText.of(Map.of()))
                    .byLanguage()
                    .entrySet()) {
                if (written.getValue().length() > text.longest) {
                    errors = errors.and(text.key() + "." + written.getKey(), of("admin.texts.too-long", text.longest));
                }
            }
        }
        return errors;
    }
}
