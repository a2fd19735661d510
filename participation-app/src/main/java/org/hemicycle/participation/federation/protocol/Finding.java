package org.hemicycle.participation.federation.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param key what: {@code discovery}, {@code keys}…
 * @param trouble last part of the key of the sentence that explains it; null when there is nothing to explain
 * @param detail in the words of protocols
 */
public record Finding(String key, Verdict verdict, @Nullable String trouble, String detail) {
    /** What came of it. */
    public enum Verdict {
        GOOD,
        /** It may work nevertheless. */
        DOUBTFUL,
        FAILED,
        /** Something before it failed. */
        SKIPPED
    }
}
