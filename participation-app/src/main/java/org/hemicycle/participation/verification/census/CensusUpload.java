package org.hemicycle.participation.verification.census;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that an administrator has sent.
 *
 * @param columns null until the administrator has said which is which
 * @param replaces whether it takes the place of those before
 * @param endsFormer whether those lose their authorisation who are not on it
 * @param faults the first hundred lines that cannot be used
 */
record CensusUpload(
        long id,
        State state,
        List<String> header,
        String separator,
        @Nullable CensusLayout columns,
        boolean replaces,
        boolean endsFormer,
        boolean applyAtOnce,
        int lines,
        int entries,
        List<Fault> faults,
        int faultCount,
        List<String> districts,
        Instant sentAt,
        @Nullable Instant appliedAt) {
    /** How far it has come. */
    enum State {
        SENT,
        READING,
        READ,
        APPLIED,
        LEFT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * A line that cannot be used; what stands in it is not repeated.
     *
     * @param reason end of a message key
     * @param field the key of the field that is wrong; empty for the whole line
     */
    record Fault(long line, String reason, String field) {}

    CensusLayout layout() {
        return columns == null ? CensusLayout.guess(header) : columns;
    }
}
