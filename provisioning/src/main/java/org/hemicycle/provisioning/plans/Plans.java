package org.hemicycle.provisioning.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the installation. Only the control plane holds them; what follows from them travels with the directory. */
public final class Plans {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Limit>> LIMITS = new TypeReference<>() {};
    private static final String SELECT = """
            select key, name, description, modules, quotas, offered, position, version from plan
            """;

    private final JdbcClient sql;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /** All plans in their order, those that are no longer offered too. */
    public List<Plan> all() {
        return sql.sql(SELECT + " order by position, key").query(Plans::map).list();
    }

    /** Those that may be chosen, in their order. */
    public List<Plan> offered() {
        return all().stream().filter(Plan::offered).toList();
    }

    public Optional<Plan> find(PlanKey key) {
        return sql.sql(SELECT + " where key = ?")
                .param(key.key())
                .query(Plans::map)
                .optional();
    }

    /** Adds a plan; false when there is one with this key. */
    public boolean add(Plan plan) {
        return sql.sql("""
                insert into plan (key, name, description, modules, quotas, offered, position)
                values (?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?) on conflict (key) do nothing
                """)
                        .param(plan.key().key())
                        .param(json(plan.name()))
                        .param(json(plan.description()))
                        .param(array(plan.modules()))
                        .param(json(limits(plan)))
                        .param(plan.offered())
                        .param(plan.position())
                        .update()
                == 1;
    }

    /** Writes all of a plan but its key; empty when it is no longer at this version. What it allows holds at once for all who have it. */
    public Optional<Plan> save(Plan changed, long expectedVersion) {
        int rows = sql.sql("""
                update plan
                   set name = ?::jsonb, description = ?::jsonb, modules = ?, quotas = ?::jsonb, offered = ?, position = ?,
                       version = version + 1
                 where key = ? and version = ?
                """)
                .param(json(changed.name()))
                .param(json(changed.description()))
                .param(array(changed.modules()))
                .param(json(limits(changed)))
                .param(changed.offered())
                .param(changed.position())
                .param(changed.key().key())
                .param(expectedVersion)
                .update();
        return rows == 0 ? Optional.empty() : find(changed.key());
    }

    /** How many organisations have each plan, without those that are deleted; a plan that nobody has is left out. */
    public Map<PlanKey, Long> subscribers() {
        return sql
                .sql("select plan, count(*) from tenant where state <> 'deleted' group by plan")
                .query((row, index) -> Map.entry(new PlanKey(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Plan map(ResultSet row, int index) throws SQLException {
        var limits = new EnumMap<Quota, Limit>(Quota.class);
        JSON.readValue(row.getString("quotas"), LIMITS)
                .forEach((key, limit) -> Quota.of(key).ifPresent(quota -> limits.put(quota, limit)));
        return new Plan(
                new PlanKey(row.getString("key")),
                JSON.readValue(row.getString("name"), LocalizedText.class),
                JSON.readValue(row.getString("description"), LocalizedText.class),
                strings(row),
                limits,
                row.getBoolean("offered"),
                row.getInt("position"),
                row.getLong("version"));
    }

    private static Set<String> strings(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("modules").getArray())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Map<String, Limit> limits(Plan plan) {
        var limits = new TreeMap<String, Limit>();
        plan.quotas().forEach((quota, limit) -> limits.put(quota.key(), limit));
        return limits;
    }

    private static String[] array(Set<String> modules) {
        return new TreeSet<>(modules).toArray(String[]::new);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
