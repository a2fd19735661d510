package org.hemicycle.manager.fleet;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Homes whose tables are not, or not yet, those of this version, by the fingerprints that the registry keeps. */
final class SchemaSource implements Source {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<java.util.Map<String, String>> BY_MODULE = new TypeReference<>() {};
    private static final String HOMES = """
            select id, fingerprints, modules_enabled, state_since from tenant
             where state in ('active', 'trial', 'past-due', 'suspended', 'archived') and state_since < now() - interval '10 minutes'
            """;

    private final JdbcClient sql;
    private final ModuleSchemas schemas;
    private final Clock clock;
    private final java.util.Map<String, String> expected = new ConcurrentHashMap<>();

    SchemaSource(JdbcClient sql, ModuleSchemas schemas, Clock clock) {
        this.sql = sql;
        this.schemas = schemas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public List<Finding> find() {
        return sql
                .sql(HOMES)
                .query((row, _) -> new Home(
                        row.getString("id"),
                        different(JSON.readValue(row.getString("fingerprints"), BY_MODULE), Set.of((String[])
                                row.getArray("modules_enabled").getArray()))))
                .list()
                .stream()
                .filter(home -> !home.different().isEmpty())
                .limit(2000)
                .map(home -> new Finding(
                        IssueKind.SCHEMA_DIFFERS,
                        home.id(),
                        home.id(),
                        Severity.WARNING,
                        clock.instant(),
                        home.different()))
                .toList();
    }

    private String different(java.util.Map<String, String> recorded, Set<String> enabled) {
        return Modules.closure(enabled).stream()
                .map(ModuleManifest::key)
                .filter(module -> !expected(module).equals(recorded.get(module)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String expected(String module) {
        return expected.computeIfAbsent(module, key -> schemas.expected(key).value());
    }

    private record Home(String id, String different) {}
}
