package org.hemicycle.participation.administration;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Colour;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Theme;

/** The look as it is being chosen: name, character, main colour. */
record LookDraft(LocalizedText name, String preset, String primaryColour) {
    static final int LONGEST_NAME = 80;

    static LookDraft of(Organisation organisation) {
        String preset = organisation.look().preset();
        return new LookDraft(
                organisation.name(),
                preset == null ? CurrentTenant.get().kind().key() : preset,
                organisation.look().primaryColour());
    }

    static LookDraft of(WrittenForm form, List<Locale> languages) {
        return new LookDraft(
                form.localized("name", languages),
                form.text("preset"),
                form.text("primaryColour").toLowerCase(Locale.ROOT));
    }

    FormErrors check(List<Locale> languages) {
        FormErrors errors = FormErrors.NONE;
        String first = languages.getFirst().getLanguage();
        if (!name.byLanguage().containsKey(first)) {
            errors = errors.and("name." + first, Message.of("admin.look.nameless"));
        }
        for (var written : name.byLanguage().entrySet()) {
            if (written.getValue().length() > LONGEST_NAME) {
                errors = errors.and("name." + written.getKey(), Message.of("admin.look.name-long", LONGEST_NAME));
            }
        }
        if (Colour.parse(primaryColour).isEmpty()) {
            errors = errors.and("primaryColour", Message.of("admin.look.colour-wrong"));
        }
        return errors;
    }

    Theme theme() {
        return Theme.of(preset, primaryColour);
    }
}
