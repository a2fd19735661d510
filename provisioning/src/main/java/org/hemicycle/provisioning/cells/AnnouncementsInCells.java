package org.hemicycle.provisioning.cells;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announcements of the operator in the cells of those they are for, where the data plane finds them without asking anybody: a few
 * statements for each cell, however many organisations are told. Done twice, it is done once.
 */
public final class AnnouncementsInCells {
    /** The name of the data plane's job that writes to the administrators of one organisation. */
    public static final String LETTERS = "announcement.letters";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cells cells;

    public AnnouncementsInCells(Cells cells) {
        this.cells = cells;
    }

    /**
     * As a cell needs it.
     *
     * @param words title and text by language, as JSON
     * @param byMail whether administrators get a letter too, from {@code shownFrom} on
     */
    public record Sheet(
            UUID id,
            String words,
            String severity,
            Instant shownFrom,
            Instant shownUntil,
            boolean withdrawn,
            boolean byMail) {}

    /** Writes it into a cell for these of its organisations, those before them included. */
    public void tell(CellName cell, Sheet sheet, Collection<TenantId> tenants) {
        try (var connection = cells.of(cell).getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, sheet);
                address(connection, sheet, tenants);
                if (sheet.byMail() && !sheet.withdrawn()) {
                    askForLetters(connection, sheet, tenants);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cell " + cell + " cannot be told", e);
        }
    }

    /** How many administrators of each organisation have put it away, by the identifier of the organisation. */
    public Map<String, Integer> readers(CellName cell, UUID announcement) {
        try (var connection = cells.of(cell).getConnection();
                var query = connection.prepareStatement("""
                        select substr(tenant_role, 3), count(*) from jobs.announcement_reader
                         where announcement_id = ? and read_at is not null group by tenant_role
                        """)) {
            query.setObject(1, announcement);
            query.setQueryTimeout(5);
            var found = new HashMap<String, Integer>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cell " + cell + " cannot be asked", e);
        }
    }

    private static void write(Connection connection, Sheet sheet) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into jobs.announcement (id, words, severity, shown_from, shown_until, withdrawn)
                values (?, ?::jsonb, ?, ?, ?, ?)
                on conflict (id) do update
                   set words = excluded.words, severity = excluded.severity, shown_from = excluded.shown_from,
                       shown_until = excluded.shown_until, withdrawn = excluded.withdrawn
                """)) {
            insert.setObject(1, sheet.id());
            insert.setString(2, sheet.words());
            insert.setString(3, sheet.severity());
            insert.setTimestamp(4, Timestamp.from(sheet.shownFrom()));
            insert.setTimestamp(5, Timestamp.from(sheet.shownUntil()));
            insert.setBoolean(6, sheet.withdrawn());
            insert.executeUpdate();
        }
    }

    private static void address(Connection connection, Sheet sheet, Collection<TenantId> tenants) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into jobs.announcement_recipient (tenant_role, announcement_id)
                select role, ? from unnest(?::text[]) role on conflict do nothing
                """)) {
            insert.setObject(1, sheet.id());
            insert.setArray(2, connection.createArrayOf("text", roles(tenants)));
            insert.executeUpdate();
        }
    }

    /** One job for each organisation, a little after the one before: ten thousand do not stand before the work of a day. */
    private static void askForLetters(Connection connection, Sheet sheet, Collection<TenantId> tenants)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, tenant_role)
                select ?, r.role || ':' || ?, ?, greatest(now(), ?) + r.turn * interval '50 milliseconds', r.role
                  from unnest(?::text[]) with ordinality r (role, turn)
                on conflict (task_name, task_instance) do nothing
                """)) {
            insert.setString(1, LETTERS);
            insert.setString(2, sheet.id().toString());
            insert.setBytes(
                    3,
                    JSON.writeValueAsString(Map.of("announcement", sheet.id().toString()))
                            .getBytes(StandardCharsets.UTF_8));
            insert.setTimestamp(4, Timestamp.from(sheet.shownFrom()));
            insert.setArray(5, connection.createArrayOf("text", roles(tenants)));
            insert.executeUpdate();
        }
    }

    private static String[] roles(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantId::role).toArray(String[]::new);
    }
}
