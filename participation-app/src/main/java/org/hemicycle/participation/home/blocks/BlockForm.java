package org.hemicycle.participation.home.blocks;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** The form of a text on the home page; {@code id} is null while it is new. */
record BlockForm(@Nullable String id, LocalizedText title, RichText body, FormErrors errors, List<Locale> languages) {
    static BlockForm of(@Nullable String id, WrittenForm form, List<Locale> languages) {
        LocalizedText title = form.localized("title", languages);
        RichText body = RichText.of(form.localized("body", languages));
        FormErrors errors = body.check("body");
        String first = languages.getFirst().getLanguage();
        if (!title.byLanguage().containsKey(first)) {
            errors = FormErrors.of("title." + first, Message.of("form.missing"));
        }
        return new BlockForm(id, title, body, errors, languages);
    }

    BlockForm with(FormErrors wrong) {
        return new BlockForm(id, title, body, wrong, languages);
    }

    String first() {
        return "title." + languages.getFirst().getLanguage();
    }

    String target() {
        return id == null ? "/admin/home" : "/admin/home/" + id;
    }
}
