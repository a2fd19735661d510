package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is slipped into a statement, it stays one statement of its own tenant. */
class OneStatementTest extends ParticipationTest {
    @Autowired
    private TenantDataSource door;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('role', '%s', false)",
                "update pg_settings set setting = '%s' where name = 'role'"
            })
    void cannotLeaveItsRole(String sql) throws SQLException {
        try (var connection = door.open(LYON)) {
            assertThatThrownBy(() -> run(connection, sql.formatted(NANTES.id().role())))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void cannotLeaveItInsideAFunctionEither() throws SQLException {
        try (var connection = door.open(LYON)) {
            var sql = "select query_to_xml('set local role %s', true, false, '')"
                    .formatted(NANTES.id().role());
            assertThatThrownBy(() -> run(connection, sql)).hasMessageContaining("not allowed");
        }
    }

    @Test
    void hasNothingBehindASemicolon() throws SQLException {
        try (var connection = door.open(LYON)) {
            var two = "select 1; set local role " + NANTES.id().role();
            assertThatThrownBy(() -> connection.prepareStatement(two)).hasMessageContaining("refused");
            assertThatThrownBy(() -> connection.prepareCall(two)).hasMessageContaining("refused");
            assertRefusedToSay(connection, two);
            run(connection, "select 'a;b';");
            try (var plain = connection.createStatement()) {
                assertThat(plain.execute("(select 'a;b');")).isTrue();
            }
        }
    }

    /** Whoever could say one of these would be another, or would leave the connection in another state than they found it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role %s",
                "set local role %s",
                " \n SET SESSION ROLE %s",
                "/* in passing */ set role %s",
                "reset role",
                "set session authorization %s",
                "reset session authorization",
                "set session characteristics as transaction read only",
                "set default_transaction_read_only to on",
                "set default_transaction_isolation to serializable",
                "set transaction read only",
                "set search_path to %s",
                "set standard_conforming_strings to off",
                "reset all",
                "discard all",
                "discard plans",
                "deallocate all",
                "prepare s_1 as select 1",
                "do $$ begin set role %s; end $$",
                "listen anything",
                "lock table participant",
                "rollback",
                "commit",
                ""
            })
    void leavesTheNextBorrowerAWholeConnection(String words) throws SQLException {
        Canaries.settle(NANTES);
        var sql = words.formatted(NANTES.id().role());
        try (var connection = door.open(LYON)) {
            assertRefusedToSay(connection, sql);
            assertThatThrownBy(() -> connection.prepareStatement(sql)).hasMessageContaining("refused");
            connection.commit();
        }
        try (var connection = door.open(NANTES);
                var next = connection.createStatement()) {
            assertThat(Canaries.read(connection)).isEqualTo(Canaries.of(NANTES));
            assertThat(next.executeUpdate("update participant set name = name where email = 'canary@example.org'"))
                    .isEqualTo(1);
            connection.rollback();
        }
    }

    private static void assertRefusedToSay(Connection connection, String sql) throws SQLException {
        try (var plain = connection.createStatement()) {
            assertThatThrownBy(() -> plain.execute(sql)).hasMessageContaining("refused");
            assertThatThrownBy(() -> plain.execute(sql, Statement.RETURN_GENERATED_KEYS))
                    .hasMessageContaining("refused");
            assertThatThrownBy(() -> plain.executeQuery(sql)).hasMessageContaining("refused");
            assertThatThrownBy(() -> plain.executeUpdate(sql)).hasMessageContaining("refused");
            assertThatThrownBy(() -> plain.executeLargeUpdate(sql)).hasMessageContaining("refused");
            assertThatThrownBy(() -> plain.addBatch(sql)).hasMessageContaining("refused");
        }
    }

    @Test
    void endsWithItsTransaction() throws SQLException {
        try (var connection = door.open(LYON);
                var kept = connection.prepareStatement("select current_user")) {
            kept.executeQuery();
            connection.commit();
            assertThat(kept.isClosed()).isTrue();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
