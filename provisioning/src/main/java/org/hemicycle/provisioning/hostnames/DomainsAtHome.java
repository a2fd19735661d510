package org.hemicycle.provisioning.hostnames;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the sheets of an organisation's domains into its home, where its administrators read them, and asks for letters to them. */
public final class DomainsAtHome {
    /** The name of the data plane's job that writes to the administrators. */
    public static final String LETTER = "domain.letter";

    private static final JsonMapper JSON = JsonMapper.shared();
    private final Cells cells;

    public DomainsAtHome(Cells cells) {
        this.cells = cells;
    }

    /** A letter to the administrators: {@code key} says which, {@code day} until when, as ISO text or empty. */
    public record News(String key, String name, String day) {}

    /** Replaces the sheets of all host names, and asks for a letter where there is news. */
    public void tell(Tenant tenant, Collection<ClaimSheet> sheets, @Nullable News news) {
        in(tenant, connection -> {
            if (news != null) {
                ask(connection, tenant, news);
            }
            assume(connection, tenant);
            try (var statement = connection.createStatement()) {
                statement.execute("delete from host_claim");
            }
            try (var insert =
                    connection.prepareStatement("insert into host_claim (name, sheet) values (?, ?::jsonb)")) {
                for (var sheet : sheets) {
                    insert.setString(1, sheet.name());
                    insert.setString(2, JSON.writeValueAsString(sheet));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Writes the sheet of the sender domain, or removes it, and asks for a letter where there is news. */
    public void tell(Tenant tenant, @Nullable SenderSheet sheet, @Nullable News news) {
        in(tenant, connection -> {
            if (news != null) {
                ask(connection, tenant, news);
            }
            assume(connection, tenant);
            try (var statement = connection.createStatement()) {
                statement.execute("delete from sender_domain");
            }
            if (sheet != null) {
                insert(connection, sheet);
            }
        });
    }

    private static void insert(Connection connection, SenderSheet sheet) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into sender_domain (domain, address, sheet) values (?, ?, ?::jsonb)")) {
            insert.setString(1, sheet.domain());
            insert.setString(2, sheet.inUse() ? sheet.address() : null);
            insert.setString(3, JSON.writeValueAsString(sheet));
            insert.executeUpdate();
        }
    }

    /** The job is the tenant's own: its row carries the tenant's role, as if it had asked itself. */
    private static void ask(Connection connection, Tenant tenant, News news) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, tenant_role)
                values (?, ?, ?, now(), ?) on conflict (task_name, task_instance) do nothing
                """)) {
            insert.setString(1, LETTER);
            insert.setString(2, tenant.id().role() + ":" + news.key() + ":" + news.name() + ":" + news.day());
            insert.setBytes(
                    3,
                    JSON.writeValueAsString(Map.of("key", news.key(), "name", news.name(), "day", news.day()))
                            .getBytes(StandardCharsets.UTF_8));
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

    /** An organisation whose home is being built, or is gone, is told nothing: its first check tells it. */
    private void in(Tenant tenant, Work work) {
        if (!tenant.state().isAtHome()) {
            return;
        }
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be reached", failure);
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }
}
