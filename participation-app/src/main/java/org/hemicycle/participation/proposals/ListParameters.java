package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a list's address, as it came. What makes no sense is as if it were not there. */
record ListParameters(
        @Nullable String theme,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String seed,
        @Nullable String q,
        @Nullable String after) {
    Optional<Long> number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
