package org.hemicycle.manager.platform;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The entity tag of something with a version, by which callers say what they have seen. */
public final class EntityTag {
    private EntityTag() {}

    /** As the headers {@code ETag} and {@code If-Match} have it. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen; refuses a change of which nobody says what they have seen.
     *
     * @param now the present version, which {@code *} means
     * @return -1 for a tag that was never one of ours
     */
    public static long expected(@Nullable String ifMatch, LongSupplier now) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(Problem.of(428, "problem.if-match-needed"));
        }
        if (ifMatch.strip().equals("*")) {
            return now.getAsLong();
        }
        var tag = ifMatch.strip().replaceFirst("^W/", "");
        return tag.matches("\"\\d{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1;
    }
}
