package org.hemicycle.participation.moderation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that was published: its kind, such as {@code comment}, and its number. In addresses it is {@code comment-12}. */
public record ThingRef(String type, long id) {
    private static final Pattern KEY = Pattern.compile("([a-z]{1,30})-(\\d{1,18})");

    /** The thing of a word such as {@code comment-12}. */
    public static Optional<ThingRef> parse(@Nullable String key) {
        var match = KEY.matcher(key == null ? "" : key);
        return match.matches()
                ? Optional.of(new ThingRef(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "-" + id;
    }
}
