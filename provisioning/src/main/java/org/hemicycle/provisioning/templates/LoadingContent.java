package org.hemicycle.provisioning.templates;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the tables of a new tenant. The connection is inside a transaction, as the owner of the tenant's schema, and
 * finds that schema first. The organisation's own row is written last to first: where it is, the content is too.
 */
public final class LoadingContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Loads the content unless it is there; says whether it did. Tables of modules that are off are left out. */
    public boolean load(Connection connection, Tenant tenant, Template template, Instant now)
            throws SQLException, IOException {
        if (!introduce(connection, tenant, template)) {
            return false;
        }
        var content = new Content(now, names(tenant));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var loaded = new ArrayList<ContentTable>();
        for (var table : tablesOf(tenant)) {
            var rows = template.tables().get(table.name());
            if (rows != null) {
                copy(copy, table.name(), content.of(rows));
                loaded.add(table);
            }
        }
        advanceNumbers(connection, loaded);
        return true;
    }

    private static boolean introduce(Connection connection, Tenant tenant, Template template) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into organisation (name, look, texts, settings) values (?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)
                on conflict do nothing
                """)) {
            insert.setString(1, JSON.writeValueAsString(tenant.name()));
            insert.setString(
                    2,
                    JSON.writeValueAsString(
                            look(tenant.branding(), template.description().picture())));
            insert.setString(
                    3,
                    JSON.writeValueAsString(Content.named(template.description().texts(), names(tenant))));
            insert.setString(4, JSON.writeValueAsString(template.description().decided()));
            return insert.executeUpdate() == 1;
        }
    }

    private static Map<String, @Nullable String> look(Branding branding, @Nullable String picture) {
        var look = new HashMap<String, @Nullable String>();
        look.put("preset", branding.preset());
        look.put("primaryColour", branding.primaryColour());
        look.put("logo", branding.logo());
        look.put("picture", picture);
        return look;
    }

    private static Map<String, String> names(Tenant tenant) {
        var names = new HashMap<>(tenant.name().byLanguage());
        for (var language : List.of("fr", "en")) {
            names.putIfAbsent(language, tenant.name().in(tenant.defaultLocale()));
        }
        return names;
    }

    private static List<ContentTable> tablesOf(Tenant tenant) {
        Set<String> modules = Modules.closure(tenant.modulesEnabled()).stream()
                .map(ModuleManifest::key)
                .collect(Collectors.toSet());
        return ContentTable.IN_ORDER.stream()
                .filter(table -> modules.contains(table.module()))
                .toList();
    }

    private static void copy(CopyManager copy, String table, String csv) throws SQLException, IOException {
        var columns = csv.substring(0, csv.indexOf('\n')).strip();
        if (!columns.matches("[a-z_]+(,[a-z_]+)*")) {
            throw new IllegalStateException("the first line of %s.csv does not name columns".formatted(table));
        }
        copy.copyIn(
                "copy %s (%s) from stdin (format csv, header true)".formatted(table, columns), new StringReader(csv));
    }

    /** The next row of a table is numbered after those of the template. */
    private static void advanceNumbers(Connection connection, List<ContentTable> tables) throws SQLException {
        var advances = tables.stream()
                .filter(ContentTable::numbered)
                .map(table ->
                        "setval(pg_get_serial_sequence('%1$s', 'id'), (select coalesce(max(id), 0) + 1 from %1$s), false)"
                                .formatted(table.name()))
                .collect(Collectors.joining(", "));
        if (!advances.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("select " + advances);
            }
        }
    }
}
