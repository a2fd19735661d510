package org.hemicycle.participation.spaces.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** A space as the form has it: its address, its words, its place in the list. */
record SpaceDraft(
        String slug,
        String type,
        LocalizedText title,
        LocalizedText subtitle,
        LocalizedText description,
        LocalizedText pictureAlternative,
        int position,
        boolean promoted) {
    private static final String ADDRESS = "[a-z0-9]+(-[a-z0-9]+)*";

    static SpaceDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new SpaceDraft("", "process", nothing, nothing, nothing, nothing, 1, false);
    }

    static SpaceDraft of(WrittenForm form, List<Locale> languages) {
        Long position = form.number("position");
        return new SpaceDraft(
                form.text("slug"),
                form.text("type").equals("assembly") ? "assembly" : "process",
                form.localized("title", languages),
                form.localized("subtitle", languages),
                form.localized("description", languages),
                form.localized("alternative", languages),
                (int) Math.clamp(Objects.requireNonNullElse(position, 1L), 0, 10_000),
                form.ticked("promoted"));
    }

    FormErrors check(Locale first) {
        FormErrors errors = FormErrors.NONE;
        if (!title.byLanguage().containsKey(first.getLanguage())) {
            errors = errors.and("title." + first.getLanguage(), Message.of("form.missing"));
        }
        if (!subtitle.byLanguage().containsKey(first.getLanguage())) {
            errors = errors.and("subtitle." + first.getLanguage(), Message.of("form.missing"));
        }
        return slug.matches(ADDRESS) && slug.length() <= 80
                ? errors
                : errors.and("slug", Message.of("admin.address.malformed"));
    }
}
