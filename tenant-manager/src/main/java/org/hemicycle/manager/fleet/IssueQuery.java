package org.hemicycle.manager.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Which issues to list; null means any.
 *
 * @param show which of them
 * @param organisation identifier of an organisation
 * @param after the cursor that a former page gave
 * @param limit 1 to 100
 */
public record IssueQuery(
        Show show,
        @Nullable Severity severity,
        @Nullable IssueKind kind,
        @Nullable String organisation,
        @Nullable String after,
        int limit) {
    /** In which state they are. */
    public enum Show {
        /** Open, and nobody has said anything about them, or what was said is over. */
        WAITING,
        /** Open, and known to somebody. */
        HANDLED,
        /** All that are open. */
        OPEN,
        /** Over. */
        CLOSED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static java.util.Optional<Show> of(@Nullable String key) {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.key().equals(key))
                    .findFirst();
        }
    }
}
