package org.hemicycle.participation.verification.desk;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;

/** The form in which a way is set up. */
record HandlerPage(Handler handler, HandlerSettings settings, FormErrors errors, List<Locale> languages) {
    String path() {
        return "/admin/verification/handlers/" + handler.key();
    }

    String written(LocalizedText text, Locale language) {
        return text.byLanguage().getOrDefault(language.getLanguage(), "");
    }

    String option(Handler.Setting setting) {
        return settings.options().getOrDefault(setting.name(), "");
    }
}
