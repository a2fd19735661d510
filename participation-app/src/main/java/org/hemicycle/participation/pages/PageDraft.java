package org.hemicycle.participation.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.modules.Publication;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/**
 * A page as administrators write it.
 *
 * @param version of the page that the form was opened with; 0 for a new one
 */
record PageDraft(
        String slug,
        LocalizedText title,
        RichText body,
        int position,
        boolean inMenu,
        Publication publication,
        int version) {
    private static final String ADDRESS = "[a-z0-9]+(-[a-z0-9]+)*";

    static PageDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new PageDraft("", nothing, RichText.of(nothing), 1, false, Publication.DRAFT, 0);
    }

    static PageDraft of(Page page) {
        return new PageDraft(
                page.slug(),
                page.title(),
                new RichText(page.body(), false),
                page.position(),
                page.inMenu(),
                Publication.of(page.publishedAt(), page.publishAt()),
                page.version());
    }

    static PageDraft of(WrittenForm form, List<Locale> languages) {
        Long position = form.number("position");
        Long version = form.number("version");
        return new PageDraft(
                form.text("slug"),
                form.localized("title", languages),
                RichText.of(form.localized("body", languages)),
                (int) Math.clamp(Objects.requireNonNullElse(position, 1L), 0, 10_000),
                form.ticked("menu"),
                new Publication(form.text("publication"), form.text("publishAt")),
                version == null ? 0 : (int) Math.clamp(version, 0, Integer.MAX_VALUE));
    }

    /** The same, to be written over the page as it is now: who sends it again has been told. */
    PageDraft against(Page page) {
        return new PageDraft(slug, title, body, position, inMenu, publication, page.version());
    }

    FormErrors check(Locale first, Clock clock) {
        FormErrors errors = body.check("body");
        if (!title.byLanguage().containsKey(first.getLanguage())) {
            errors = FormErrors.of("title." + first.getLanguage(), Message.of("form.missing"));
        }
        if (!slug.matches(ADDRESS) || slug.length() > 80) {
            errors = errors.and("slug", Message.of("admin.address.malformed"));
        }
        String flaw = publication.flaw(clock);
        return flaw == null ? errors : errors.and("publishAt", Message.of(flaw));
    }
}
