package org.hemicycle.provisioning.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The data plane's own view of the registry: a login that reads the directory and nothing else. */
public final class RegistryReader {
    /** The login of the data plane in the registry's database. */
    public static final String LOGIN = "hemicycle_directory";

    private final String url;
    private final String password;

    /** @param url JDBC address of the registry's database, without credentials */
    public RegistryReader(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** A connection of its own, that gives up after five seconds and notices a broken wire. */
    public Connection connect() throws SQLException {
        var options = new Properties();
        options.setProperty("user", LOGIN);
        options.setProperty("password", password);
        options.setProperty("currentSchema", "platform");
        options.setProperty("connectTimeout", "5");
        options.setProperty("loginTimeout", "5");
        options.setProperty("tcpKeepAlive", "true");
        options.setProperty("ApplicationName", "hemicycle-directory");
        return DriverManager.getConnection(url, options);
    }

    long version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select version from registry_version")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Changes when a setting changes. */
    String settingsMark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select concat(count(*), ' ', max(changed_at)) from setting")) {
            answer.next();
            return answer.getString(1);
        }
    }

    List<TenantRow> rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select * from directory")) {
            var rows = new ArrayList<TenantRow>();
            while (answer.next()) {
                rows.add(TenantRow.read(answer, rows.size()));
            }
            return List.copyOf(rows);
        }
    }
}
