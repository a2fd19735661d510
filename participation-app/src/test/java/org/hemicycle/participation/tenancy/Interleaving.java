package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hemicycle.provisioning.registry.Tenant;

/** Two tenants take turns at the same pooled connection, do what they like in their transactions, and end them as they like. */
record Interleaving(List<Turn> turns) {
    enum Deed {
        READ,
        WRITE,
        FAIL,
        TAKE_THE_ROLE_OF_THE_OTHER,
        LOOK_AT_THE_OTHERS_TABLES,
        LEAVE_A_TEMPORARY_TABLE
    }

    enum End {
        COMMIT,
        ROLL_BACK,
        GIVE_BACK
    }

    /** What one tenant does until it gives the connection back. */
    record Turn(boolean first, Deed deed, End end, Deed then) {}

    interface Pool {
        Connection connection() throws SQLException;
    }

    void play(Pool pool, Tenant first, Tenant second) throws SQLException {
        for (var turn : turns) {
            var me = turn.first() ? first : second;
            var other = turn.first() ? second : first;
            var pooled = pool.connection();
            try (var connection =
                    LentConnection.to(me.id(), Duration.ofSeconds(5), pooled, ConnectionShares.Place.FREE)) {
                assertThat(Canaries.read(connection)).isEqualTo(Canaries.of(me));
                act(turn.deed(), pooled, connection, me, other);
                if (turn.end() != End.GIVE_BACK) {
                    end(turn.end(), connection);
                    assertThat(Canaries.read(connection)).isEqualTo(Canaries.of(me));
                    act(turn.then(), pooled, connection, me, other);
                }
            }
        }
    }

    private static void end(End end, Connection connection) throws SQLException {
        if (end == End.COMMIT) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    /** What a lent connection refuses to be told is done to the pooled one below it, to see what of it would last. */
    private static void act(Deed deed, Connection pooled, Connection connection, Tenant me, Tenant other)
            throws SQLException {
        try (var statement = connection.createStatement();
                var below = pooled.createStatement()) {
            switch (deed) {
                case READ -> assertThat(Canaries.read(connection)).isEqualTo(Canaries.of(me));
                case WRITE ->
                    assertThat(statement.executeUpdate(
                                    "update participant set locale = 'en' where email = 'canary@example.org' and name = '%s'"
                                            .formatted(me.slug())))
                            .isEqualTo(1);
                case FAIL ->
                    assertThatThrownBy(() -> statement.execute("select 1 / 0")).isInstanceOf(SQLException.class);
                case TAKE_THE_ROLE_OF_THE_OTHER ->
                    below.execute("set role %s; set search_path to %s; set statement_timeout to '1min'"
                            .formatted(other.id().role(), other.id().schema()));
                case LOOK_AT_THE_OTHERS_TABLES ->
                    assertThatThrownBy(() -> statement.execute("select * from %s.participant"
                                    .formatted(other.id().schema())))
                            .hasMessageContaining("permission denied");
                case LEAVE_A_TEMPORARY_TABLE ->
                    assertThatThrownBy(
                                    () -> below.execute("create temporary table participant (email text, name text)"))
                            .hasMessageContaining("permission denied");
            }
        }
    }
}
