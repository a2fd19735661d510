package org.hemicycle.participation.spaces.groups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** A group as the form has it. */
record GroupDraft(
        String slug,
        LocalizedText title,
        LocalizedText subtitle,
        LocalizedText description,
        LocalizedText alternative,
        int position,
        boolean promoted) {
    static GroupDraft empty() {
        var nothing = LocalizedText.of(Map.of());
        return new GroupDraft("", nothing, nothing, nothing, nothing, 1, false);
    }

    static GroupDraft of(WrittenForm form, List<Locale> languages) {
        return new GroupDraft(
                form.text("slug"),
                form.localized("title", languages),
                form.localized("subtitle", languages),
                form.localized("description", languages),
                form.localized("alternative", languages),
                (int) Math.clamp(Objects.requireNonNullElse(form.number("position"), 1L), 0, 10_000),
                form.ticked("promoted"));
    }

    FormErrors check(Locale first) {
        var errors = FormErrors.NONE;
        if (!title.byLanguage().containsKey(first.getLanguage())) {
            errors = errors.and("title." + first.getLanguage(), Message.of("form.missing"));
        }
        if (!subtitle.byLanguage().containsKey(first.getLanguage())) {
            errors = errors.and("subtitle." + first.getLanguage(), Message.of("form.missing"));
        }
        return slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 80
                ? errors
                : errors.and("slug", Message.of("admin.address.malformed"));
    }
}
