package org.hemicycle.manager.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the caller must be told, in the caller's language (RFC 9457).
 *
 * @param status the HTTP status
 * @param code key of the sentence in the message files; without its prefix {@code problem.} the last part of the problem's type
 * @param arguments of the sentence
 * @param more further members of the problem, ready for JSON
 */
public record Problem(int status, String code, List<Object> arguments, Map<String, Object> more) {
    public Problem {
        arguments = List.copyOf(arguments);
        more = new LinkedHashMap<>(more);
    }

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        var extended = new LinkedHashMap<>(more);
        extended.put(member, value);
        return new Problem(status, code, arguments, extended);
    }
}
