package org.hemicycle.participation.tenancy;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.postgresql.core.Parser;

/**
 * What may be said on a lent connection: one statement, which reads or writes rows. The driver would run whatever stands behind a
 * semicolon; and what begins with another word (set, reset, discard, do, commit…) changes whose the connection is, or leaves
 * something on the session for the next borrower, which behind a pooler in transaction mode nobody can tidy up.
 */
final class RowsOnly {
    private static final Set<String> BEGINNINGS =
            Set.of("select", "insert", "update", "delete", "merge", "with", "values");

    private RowsOnly() {}

    static void check(String sql) throws SQLException {
        if (!BEGINNINGS.contains(firstWord(sql))) {
            throw new SQLException("What neither reads nor writes rows is refused on a lent connection");
        }
        if (sql.indexOf(';') >= 0
                && Parser.parseJdbcSql(sql, true, true, true, false, false).size() > 1) {
            throw new SQLException("Several statements at once are refused on a lent connection");
        }
    }

    private static String firstWord(String sql) {
        int start = 0;
        while (start < sql.length() && (Character.isWhitespace(sql.charAt(start)) || sql.charAt(start) == '(')) {
            start++;
        }
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
