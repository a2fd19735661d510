package org.hemicycle.participation.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** A page as administrators write it. */
record PageDraft(
        String slug, LocalizedText title, LocalizedText body, int position, boolean inMenu, boolean published) {
    private static final String ADDRESS = "[a-z0-9]+(-[a-z0-9]+)*";

    static PageDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new PageDraft("", nothing, nothing, 1, false, false);
    }

    static PageDraft of(Page page) {
        return new PageDraft(page.slug(), page.title(), page.body(), page.position(), page.inMenu(), page.published());
    }

    static PageDraft of(WrittenForm form, List<Locale> languages) {
        Long position = form.number("position");
        return new PageDraft(
                form.text("slug"),
                form.localized("title", languages),
                form.localized("body", languages),
                (int) Math.clamp(Objects.requireNonNullElse(position, 1L), 0, 10_000),
                form.ticked("menu"),
                form.ticked("published"));
    }

    FormErrors check(Locale first) {
        FormErrors errors = title.byLanguage().containsKey(first.getLanguage())
                ? FormErrors.NONE
                : FormErrors.of("title." + first.getLanguage(), Message.of("form.missing"));
        return slug.matches(ADDRESS) && slug.length() <= 80
                ? errors
                : errors.and("slug", Message.of("admin.address.malformed"));
    }
}
