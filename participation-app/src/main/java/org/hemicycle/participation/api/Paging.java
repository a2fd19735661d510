package org.hemicycle.participation.api;

import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a program wants.
 *
 * @param limit 1 to 100 things
 * @param cursor where the page before ended; null for the first page
 */
public record Paging(int limit, @Nullable String cursor) {
    /** Reads the parameters {@code limit} (20 where it is missing) and {@code cursor}. */
    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        if (limit != null && !limit.matches("[1-9]\\d?|100")) {
            throw WrongParameter.of("limit", Message.of("api.problem.limit"));
        }
        return new Paging(limit == null ? 20 : Integer.parseInt(limit), cursor);
    }

    /** How many rows to ask for, to know whether there is another page. */
    public int oneMore() {
        return limit + 1;
    }

    /** The number after which the page begins, for lists in the order of their numbers; 0 for the first. */
    public long after() {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw WrongParameter.of("cursor", Message.of("api.problem.cursor"));
        }
        return Long.parseLong(cursor);
    }
}
