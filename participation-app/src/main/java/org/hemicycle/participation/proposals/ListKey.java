package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last row of a page: by which key it was sorted, and its number; in addresses {@code key_number} in base 36. */
record ListKey(long key, long id) {
    static Optional<ListKey> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new ListKey(Long.parseLong(parts[0], 36), Long.parseLong(parts[1], 36)))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Long.toString(key, 36) + "_" + Long.toString(id, 36);
    }
}
