package org.hemicycle.participation.pages;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A page of the organisation, in its languages; a draft until it is published. */
record Page(
        long id,
        String slug,
        LocalizedText title,
        LocalizedText body,
        int position,
        boolean inMenu,
        @Nullable Instant publishedAt,
        Instant changedAt) {
    String path() {
        return "/pages/" + slug;
    }

    boolean published() {
        return publishedAt != null;
    }
}
