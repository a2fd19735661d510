package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
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
                "update pg_settings set setting = '%s' where name = 'role'",
                "create schema %s_mine"
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
            run(connection, "select 'a;b';");
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
