package org.hemicycle.participation.blog;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.modules.Publication;
import org.hemicycle.participation.prose.RichText;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/**
 * A post as it is written.
 *
 * @param author {@code organisation}, {@code me}, or {@code same} for who it was before
 * @param version of the post that the form was opened with; 0 for a new one
 */
record PostDraft(
        String slug,
        LocalizedText title,
        RichText body,
        String author,
        boolean commented,
        Publication publication,
        int version) {
    private static final String ADDRESS = "[a-z0-9]+(-[a-z0-9]+)*";

    static PostDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new PostDraft("", nothing, RichText.of(nothing), "organisation", true, Publication.DRAFT, 0);
    }

    static PostDraft of(Post post) {
        return new PostDraft(
                post.slug(),
                post.title(),
                new RichText(post.body(), false),
                post.authorName().isEmpty() ? "organisation" : "same",
                post.commented(),
                Publication.of(post.publishedAt(), post.publishAt()),
                post.version());
    }

    static PostDraft of(WrittenForm form, List<Locale> languages) {
        Long version = form.number("version");
        return new PostDraft(
                form.text("slug"),
                form.localized("title", languages),
                RichText.of(form.localized("body", languages)),
                form.text("author"),
                form.ticked("commented"),
                new Publication(form.text("publication"), form.text("publishAt")),
                version == null ? 0 : (int) Math.clamp(version, 0, Integer.MAX_VALUE));
    }

    /** The same, to be written over the post as it is now: who sends it again has been told. */
    PostDraft against(Post post) {
        return new PostDraft(slug, title, body, author, commented, publication, post.version());
    }

    FormErrors check(Locale first, Clock clock) {
        FormErrors errors = body.check("body");
        String language = first.getLanguage();
        if (!title.byLanguage().containsKey(language)) {
            errors = FormErrors.of("title." + language, Message.of("form.missing"));
        }
        if (!body.text().byLanguage().containsKey(language)) {
            errors = errors.and("body." + language, Message.of("form.missing"));
        }
        if (!slug.matches(ADDRESS) || slug.length() > 80 || slug.equals("feed")) {
            errors = errors.and("slug", Message.of("admin.address.malformed"));
        }
        String flaw = publication.flaw(clock);
        return flaw == null ? errors : errors.and("publishAt", Message.of(flaw));
    }
}
