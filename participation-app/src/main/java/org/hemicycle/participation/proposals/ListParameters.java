package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.proposals.lists.Filters.Only;
import org.hemicycle.participation.proposals.lists.Filters.Origin;
import org.jspecify.annotations.Nullable;

/** The query of a list's address, as it came. What makes no sense is as if it were not there. */
record ListParameters(
        @Nullable String theme,
        @Nullable String territory,
        @Nullable String state,
        @Nullable String origin,
        @Nullable String aid,
        @Nullable String only,
        @Nullable String sort,
        @Nullable String seed,
        @Nullable String q,
        @Nullable String after,
        @Nullable String view,
        @Nullable String box) {
    /** @param known whether the reader is somebody who can ask for what is theirs */
    Filters filters(boolean known) {
        return new Filters(
                number(theme).orElse(null),
                number(territory).orElse(null),
                Standing.parse(state).map(Standing::key).orElse(null),
                Origin.parse(origin).orElse(null),
                "offer".equals(aid) || "request".equals(aid) ? aid : null,
                Only.parse(only).filter(_ -> known).orElse(null),
                q == null ? "" : q.strip(),
                Box.parse(box).orElse(null));
    }

    Optional<Long> number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
