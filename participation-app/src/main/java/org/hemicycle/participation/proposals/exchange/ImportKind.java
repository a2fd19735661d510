package org.hemicycle.participation.proposals.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file brings. */
enum ImportKind {
    PROPOSALS,
    ANSWERS,
    DECIDIM_PROPOSALS,
    DECIDIM_COMMENTS;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImportKind> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whether it comes from another platform, so that somebody says first what becomes of its words. */
    boolean isMapped() {
        return this == DECIDIM_PROPOSALS || this == DECIDIM_COMMENTS;
    }

    /** The columns without which the file is of another kind. */
    List<String> needed() {
        return switch (this) {
            case PROPOSALS -> List.of("title", "body");
            case ANSWERS -> List.of("id", "state");
            case DECIDIM_PROPOSALS -> List.of("id");
            case DECIDIM_COMMENTS -> List.of("id", "commentable_id");
        };
    }
}
