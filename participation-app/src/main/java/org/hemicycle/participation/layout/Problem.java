package org.hemicycle.participation.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.themes.Message;

/**
 * Something that a program must be told (RFC 9457).
 *
 * @param status the HTTP status
 * @param code the last part of the problem's type
 * @param more further members, ready for JSON
 */
public record Problem(int status, String code, Message message, Map<String, Object> more) {
    public Problem {
        more = new LinkedHashMap<>(more);
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        var extended = new LinkedHashMap<>(more);
        extended.put(member, value);
        return new Problem(status, code, message, extended);
    }
}
