package org.hemicycle.participation.blog;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.prose.Prose;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A post of the blog.
 *
 * @param author number of the participant in whose name it stands; null for the organisation, or an account that is gone
 * @param authorName empty for the organisation
 * @param commented whether comments are taken
 * @param publishAt when it is to be published; null when nobody has set a time
 * @param hidden whether moderation has hidden it
 */
record Post(
        long id,
        String slug,
        LocalizedText title,
        LocalizedText body,
        @Nullable Long author,
        String authorName,
        boolean commented,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        boolean hidden,
        Instant changedAt,
        int version) {
    private static final int SUMMARY = 240;

    String path() {
        return "/blog/" + slug;
    }

    boolean published() {
        return publishedAt != null && !hidden;
    }

    /** Its first words. */
    String summary(Locale language) {
        return Prose.excerpt(body.in(language), SUMMARY);
    }

    /** The first picture in it. */
    Optional<Picture> picture(Locale language) {
        return Prose.firstPicture(body.in(language));
    }

    /** Whether it was changed noticeably after it was published: more than a day. */
    boolean changedSince() {
        return publishedAt != null && changedAt.isAfter(publishedAt.plusSeconds(86_400));
    }

    /** The key of a word for how it stands. */
    String state() {
        if (hidden) {
            return "blog.hidden";
        }
        return publishedAt != null ? "admin.published" : publishAt == null ? "admin.draft" : "publication.scheduled";
    }
}
