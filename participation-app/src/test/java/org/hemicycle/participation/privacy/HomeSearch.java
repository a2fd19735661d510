package org.hemicycle.participation.privacy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;

/** Looks for words in every column of every table of a home, whatever its type, secrets and sessions included. */
final class HomeSearch {
    private HomeSearch() {}

    /** The columns, as {@code table.column}, that hold these words in any case. */
    static List<String> columnsWith(Tenant tenant, String words) throws Exception {
        var found = new ArrayList<String>();
        try (var connection = TestFleet.behindTheWalls(tenant)) {
            for (var column : columns(connection, tenant)) {
                if (holds(connection, tenant, column, words)) {
                    found.add(column[0] + "." + column[1]);
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection connection, Tenant tenant) throws Exception {
        var columns = new ArrayList<String[]>();
        try (var select = connection.prepareStatement(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = ?")) {
            select.setString(1, tenant.id().schema());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
                }
            }
        }
        return columns;
    }

    private static boolean holds(Connection connection, Tenant tenant, String[] column, String words) throws Exception {
        var test = column[2].equals("bytea")
                ? "position(convert_to(lower(?), 'UTF8') in convert_to(lower(encode(\"%2$s\", 'escape')), 'UTF8')) > 0"
                : "position(lower(?) in lower(\"%2$s\"::text)) > 0";
        var sql = ("select exists (select from \"" + tenant.id().schema() + "\".\"%1$s\" where " + test + ")")
                .formatted(column[0], column[1]);
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, words);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
