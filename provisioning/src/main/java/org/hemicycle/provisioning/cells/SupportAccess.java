package org.hemicycle.provisioning.cells;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Support access in the homes of organisations. The control plane asks, and looks at what the organisation's administrators made of
 * it; it never consents. An entrance is prepared only where they have.
 */
public final class SupportAccess {
    /** The name of the data plane's job that tells the administrators. */
    public static final String LETTER = "support.letter";

    private static final JsonMapper JSON = JsonMapper.shared();
    private final Cells cells;
    private final Clock clock;

    public SupportAccess(Cells cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * What came of a request.
     *
     * @param state {@code asked}, {@code open}, {@code refused}, {@code withdrawn} or {@code ended}
     * @param until when an access that was granted ends by itself
     * @param enteredAt when the operator first came in
     */
    public record Standing(
            String state, @Nullable Instant until, @Nullable Instant enteredAt) {}

    /** Asks for access in the name of an operator; the administrators are told by letter. */
    public void ask(Tenant tenant, UUID id, String operator, String reason, int minutes) {
        in(tenant, connection -> {
            tell(connection, tenant, id);
            assume(connection, tenant);
            try (var insert = connection.prepareStatement(
                    "insert into support_access (id, operator, reason, minutes, asked_at) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, operator);
                insert.setString(3, reason);
                insert.setInt(4, minutes);
                insert.setTimestamp(5, Timestamp.from(clock.instant()));
                return insert.executeUpdate();
            }
        });
    }

    /** How a request stands; one whose time is over has ended. */
    public Optional<Standing> look(Tenant tenant, UUID id) {
        return in(tenant, connection -> {
            assume(connection, tenant);
            try (var end = connection.prepareStatement(
                    "update support_access set state = 'ended', ended_at = until where id = ? and state = 'open' and until <= ?")) {
                end.setObject(1, id);
                end.setTimestamp(2, Timestamp.from(clock.instant()));
                end.executeUpdate();
            }
            try (var query =
                    connection.prepareStatement("select state, until, entered_at from support_access where id = ?")) {
                query.setObject(1, id);
                return standing(query);
            }
        });
    }

    /** Writes down the digest of a token that lets the operator in once, until then; says whether the access is open. */
    public boolean prepareEntrance(Tenant tenant, UUID id, byte[] tokenDigest, Instant expires) {
        return in(tenant, connection -> {
            assume(connection, tenant);
            try (var insert = connection.prepareStatement("""
                    insert into support_entrance (token_digest, access_id, expires_at)
                    select ?, id, ? from support_access where id = ? and state = 'open' and until > ?
                    """)) {
                insert.setBytes(1, tokenDigest);
                insert.setTimestamp(2, Timestamp.from(expires));
                insert.setObject(3, id);
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Gives up what was asked or granted. */
    public void giveUp(Tenant tenant, UUID id, String operator) {
        in(tenant, connection -> {
            assume(connection, tenant);
            try (var update = connection.prepareStatement("""
                    update support_access
                       set state = case state when 'asked' then 'withdrawn' else 'ended' end, ended_at = ?, ended_by = ?
                     where id = ? and state in ('asked', 'open')
                    """)) {
                update.setTimestamp(1, Timestamp.from(clock.instant()));
                update.setString(2, operator);
                update.setObject(3, id);
                return update.executeUpdate();
            }
        });
    }

    /** The job is the tenant's own: its row carries the tenant's role, as if it had asked itself. */
    private static void tell(Connection connection, Tenant tenant, UUID id) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, tenant_role)
                values (?, ?, ?, now(), ?) on conflict (task_name, task_instance) do nothing
                """)) {
            insert.setString(1, LETTER);
            insert.setString(2, tenant.id().role() + ":" + id);
            insert.setBytes(
                    3, JSON.writeValueAsString(Map.of("access", id.toString())).getBytes(StandardCharsets.UTF_8));
            insert.setString(4, tenant.id().role());
            insert.executeUpdate();
        }
    }

    private static void assume(Connection connection, Tenant tenant) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                    .formatted(tenant.id().schema()));
        }
    }

    private static Optional<Standing> standing(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Standing(row.getString("state"), instant(row, "until"), instant(row, "entered_at")))
                    : Optional.empty();
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private <T> T in(Tenant tenant, Work<T> work) {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be reached", failure);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
