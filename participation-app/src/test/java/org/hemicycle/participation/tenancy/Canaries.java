package org.hemicycle.participation.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;

/** One row in each home that says whose it is: whoever reads another's has crossed a wall. */
final class Canaries {
    static final String READ = "select current_user || ' ' || name from participant where email = 'canary@example.org'";

    private Canaries() {}

    static void settle(Tenant tenant) {
        try (var connection = TestFleet.behindTheWalls(tenant);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into %s.participant (email, name, locale) values ('canary@example.org', '%s', 'fr') on conflict do nothing"
                            .formatted(tenant.id().schema(), tenant.slug()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #READ} answers in this home. */
    static String of(Tenant tenant) {
        return tenant.id().role() + " " + tenant.slug();
    }

    static String read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(READ)) {
            return answer.next() ? answer.getString(1) : "nothing";
        }
    }
}
