package org.hemicycle.participation.pages;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A page of the organisation, in its languages; a draft until it is published.
 *
 * @param publishAt when it is to be published; null when nobody has set a time
 * @param version grows with each change
 */
record Page(
        long id,
        String slug,
        LocalizedText title,
        LocalizedText body,
        int position,
        boolean inMenu,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        Instant changedAt,
        int version) {
    String path() {
        return "/pages/" + slug;
    }

    boolean published() {
        return publishedAt != null;
    }

    /** The key of a word for how it stands. */
    String state() {
        return published() ? "admin.published" : publishAt == null ? "admin.draft" : "publication.scheduled";
    }
}
