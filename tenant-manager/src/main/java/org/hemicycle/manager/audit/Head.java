package org.hemicycle.manager.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the chain and the digest there. Whoever notes one outside of the platform can show later that nothing before it was
 * changed: {@code 1204:6b86b2…}.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Head(long position, byte[] digest) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** The head written in the text, if it is one. */
    public static Optional<Head> parse(String text) {
        var match = FORM.matcher(text.strip());
        return match.matches()
                ? Optional.of(
                        new Head(Long.parseLong(match.group(1)), HexFormat.of().parseHex(match.group(2))))
                : Optional.empty();
    }

    boolean agrees(Head other) {
        return position == other.position && Arrays.equals(digest, other.digest);
    }

    /** The head after this one. */
    Head after(Link link) {
        return new Head(link.position(), link.digest(digest));
    }

    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(digest);
    }
}
