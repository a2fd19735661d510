package org.hemicycle.manager;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.provisioning.secrets.SealingKey;

/** The authenticator application of the operator of these tests, who signs in more often than every thirty seconds. */
public final class Phone {
    private static final SealingKey MASTER =
            SealingKey.of("master", Base64.getEncoder().encodeToString(new byte[32]));
    private static final byte[] SECRET = OneTimeCodes.newSecret();

    private Phone() {}

    /** Gives the operator with this address the application, as if it had never been used; gives back a code of it. */
    public static String code(String email) {
        var database = ManagerTest.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            long id = id(connection, email);
            try (var update = connection.prepareStatement("""
                    insert into platform.operator_authenticator (operator_id, secret, confirmed_at) values (?, ?, now())
                    on conflict (operator_id) do update set secret = excluded.secret, confirmed_at = now(), last_step = 0
                    """)) {
                update.setLong(1, id);
                update.setBytes(2, MASTER.seal("operator:" + id, SECRET));
                update.executeUpdate();
            }
            return OneTimeCodes.code(SECRET, Instant.now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(java.sql.Connection connection, String email) throws SQLException {
        try (var select =
                connection.prepareStatement("select id from platform.operator where lower(email) = lower(?)")) {
            select.setString(1, email);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
