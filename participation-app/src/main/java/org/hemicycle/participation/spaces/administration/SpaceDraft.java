package org.hemicycle.participation.spaces.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.SpaceAccess;
import org.hemicycle.participation.spaces.SpaceFacts;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** A space as the form has it: its address, its words, its place in the list. */
record SpaceDraft(
        String slug,
        String type,
        LocalizedText title,
        LocalizedText subtitle,
        LocalizedText description,
        LocalizedText pictureAlternative,
        int position,
        boolean promoted,
        LocalizedText announcement,
        SpaceFacts facts,
        SpaceAccess access,
        @Nullable Long group,
        @Nullable Long parent,
        boolean byDate,
        int version) {
    private static final String ADDRESS = "[a-z0-9]+(-[a-z0-9]+)*";

    static SpaceDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new SpaceDraft(
                "",
                "process",
                nothing,
                nothing,
                nothing,
                nothing,
                1,
                false,
                nothing,
                SpaceFacts.NONE,
                SpaceAccess.OPEN,
                null,
                null,
                true,
                0);
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
                form.ticked("promoted"),
                form.localized("announcement", languages),
                SpaceFacts.of(form, languages),
                SpaceAccess.of(form.text("access")),
                form.number("group"),
                form.number("parent"),
                !form.text("switching").equals("hand"),
                (int) Math.clamp(Objects.requireNonNullElse(form.number("version"), 0L), 0, Integer.MAX_VALUE));
    }

    /** The same words on top of this version, for who has been told that somebody was faster. */
    SpaceDraft at(int now) {
        return new SpaceDraft(
                slug,
                type,
                title,
                subtitle,
                description,
                pictureAlternative,
                position,
                promoted,
                announcement,
                facts,
                access,
                group,
                parent,
                byDate,
                now);
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
