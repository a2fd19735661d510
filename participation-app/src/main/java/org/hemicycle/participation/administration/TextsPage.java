package org.hemicycle.participation.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;

/** The form of the texts of the home page. */
record TextsPage(Map<String, LocalizedText> texts, FormErrors errors, List<Locale> languages) {
    LocalizedText text(HomeText text) {
        return texts.getOrDefault(text.key(), LocalizedText.of(Map.of()));
    }
}
