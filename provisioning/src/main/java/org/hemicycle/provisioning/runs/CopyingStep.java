package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies all rows from one schema to another of the same cell, in one transaction that sees the source at one moment: all of it, or
 * nothing. For training, what is personal never reaches the copy. The organisation's own row comes last, and says that it is done.
 */
final class CopyingStep implements Step {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CellTransactions transactions;
    private final Registry registry;

    CopyingStep(CellTransactions transactions, Registry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    @Override
    public void perform(Work work) throws Exception {
        var wish = work.input().as(CloneWish.class);
        var source = source(registry, wish);
        transactions.beside(work.tenant(), connection -> {
            connection.setAutoCommit(false);
            try {
                run(connection, """
                        set transaction isolation level repeatable read;
                        set local role hemicycle_owner; set local search_path to %s, extensions
                        """.formatted(work.tenant().id().schema()));
                if (count(connection, "select count(*) from organisation") == 0) {
                    copy(connection, source, work.tenant(), wish.anonymised());
                }
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
            return work;
        });
    }

    /** The organisation that is copied, as long as it has a home. */
    static Tenant source(Registry registry, CloneWish wish) {
        return registry.find(wish.source())
                .filter(tenant -> tenant.state().isAtHome())
                .orElseThrow(() -> new Setback(Trouble.SOURCE_GONE));
    }

    private static void copy(Connection connection, Tenant source, Tenant copy, boolean anonymised)
            throws SQLException {
        var tables = CopiedTables.of(copy.modulesEnabled(), anonymised);
        for (var table : tables.entrySet()) {
            if (!table.getKey().equals("organisation")) {
                insert(connection, source, table.getKey(), table.getValue());
            }
        }
        insert(connection, source, "organisation", tables.getOrDefault("organisation", Map.of()));
        advanceNumbers(connection, tables.keySet());
        introduce(connection, source, copy);
    }

    private static void insert(Connection connection, Tenant source, String table, Map<String, String> instead)
            throws SQLException {
        var columns = columns(connection, source, table);
        if (columns.isEmpty()) {
            return;
        }
        var values = columns.stream()
                .map(column -> instead.getOrDefault(column, "\"" + column + "\""))
                .toList();
        run(
                connection,
                "insert into \"%1$s\" (\"%2$s\") select %3$s from %4$s.\"%1$s\""
                        .formatted(
                                table,
                                String.join("\", \"", columns),
                                String.join(", ", values),
                                source.id().schema()));
    }

    /** The columns that both have: one of the two may still wait for an upgrade. */
    private static List<String> columns(Connection connection, Tenant source, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var query = connection.prepareStatement("""
                select c.attname from pg_attribute c join pg_attribute s using (attname)
                 where c.attrelid = to_regclass(?) and s.attrelid = to_regclass(?)
                   and c.attnum > 0 and s.attnum > 0 and c.attgenerated = '' and not c.attisdropped and not s.attisdropped
                 order by c.attnum
                """)) {
            query.setString(1, "\"" + table + "\"");
            query.setString(2, source.id().schema() + ".\"" + table + "\"");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static void advanceNumbers(Connection connection, Iterable<String> tables) throws SQLException {
        for (var table : tables) {
            run(connection, """
                    do $$ declare s text;
                    begin
                      if exists (select from pg_attribute where attrelid = to_regclass('"%1$s"') and attname = 'id' and attidentity <> '') then
                        s := pg_get_serial_sequence('"%1$s"', 'id');
                        perform setval(s, (select coalesce(max(id), 0) + 1 from "%1$s"), false);
                      end if;
                    end $$
                    """.formatted(table));
        }
    }

    /** The copy bears its own name, and sends no mail until an administrator of its own is there. */
    private static void introduce(Connection connection, Tenant source, Tenant copy) throws SQLException {
        try (var update = connection.prepareStatement("""
                update organisation
                   set name = ?::jsonb, version = version + 1,
                       settings = (settings - 'succession') || jsonb_build_object('copy', jsonb_build_object('of', ?::text, 'mailHeld', true))
                """)) {
            update.setString(1, JSON.writeValueAsString(copy.name()));
            update.setString(2, source.slug().value());
            update.executeUpdate();
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
