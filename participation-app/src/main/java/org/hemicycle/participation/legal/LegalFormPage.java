package org.hemicycle.participation.legal;

import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;

/** The form of a legal page in own words. */
record LegalFormPage(LegalPage page, LocalizedText body, int version, FormErrors errors, List<Locale> languages) {
    String target() {
        return "/admin/legal/" + page.key();
    }
}
