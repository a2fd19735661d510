package org.hemicycle.participation.discussions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comment after which a page begins: {@code 12} in an address, or {@code 5.12} where the order is by a value.
 *
 * @param value by which the order goes, such as a balance of votes; 0 where it goes by number
 */
record ThreadKey(long value, long id) {
    private static final Pattern TEXT = Pattern.compile("(?:(-?\\d{1,9})\\.)?(\\d{1,18})");

    static Optional<ThreadKey> parse(@Nullable String text) {
        var match = TEXT.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new ThreadKey(
                        match.group(1) == null ? 0 : Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    String in(ThreadOrder order) {
        return order == ThreadOrder.BEST || order == ThreadOrder.DISCUSSED ? value + "." + id : Long.toString(id);
    }
}
