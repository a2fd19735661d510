package org.hemicycle.manager.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The client records. The audit trail says which fields changed, not what they say: they are about persons. */
@Component
public class ClientRecords {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ClientRecords(JdbcClient sql, JsonMapper json, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to change a record. */
    public sealed interface Outcome {
        record Kept(ClientRecord now) implements Outcome {}

        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /** Somebody changed it in the meantime, to this. */
        record Stale(ClientRecord now) implements Outcome {}
    }

    /** The record; a blank one where nobody wrote anything. */
    public ClientRecord of(TenantId tenant) {
        return sql.sql("select details, version, changed_by, changed_at from client_record where tenant_id = ?")
                .param(tenant.value())
                .query(this::record)
                .optional()
                .orElse(ClientRecord.BLANK);
    }

    /** Writes the whole record anew; fields that are empty or missing are forgotten. */
    @Transactional
    public Outcome keep(Tenant tenant, Map<String, String> wanted, long expectedVersion, Actor actor) {
        var values = new TreeMap<String, String>();
        wanted.forEach((field, value) -> {
            if (!value.isBlank()) {
                values.put(field, value.strip());
            }
        });
        var before = of(tenant.id());
        if (before.version() != expectedVersion) {
            return new Outcome.Stale(before);
        }
        var problems = new CheckingARecord(values, LocalDate.ofInstant(clock.instant(), tenant.timeZone())).problems();
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        var changed = changed(before.values(), values);
        if (changed.isEmpty()) {
            return new Outcome.Kept(before);
        }
        if (!write(tenant.id(), values, expectedVersion, actor)) {
            return new Outcome.Stale(of(tenant.id()));
        }
        audit.record(
                actor,
                "record.changed",
                tenant.id(),
                Map.of("fields", changed.stream().collect(Collectors.toMap(field -> field, _ -> "changed"))));
        return new Outcome.Kept(of(tenant.id()));
    }

    private boolean write(TenantId tenant, Map<String, String> values, long expectedVersion, Actor actor) {
        return sql.sql("""
                insert into client_record (tenant_id, details, changed_by, changed_at) values (:tenant, :details::jsonb, :actor, :now)
                on conflict (tenant_id) do update
                   set details = excluded.details, version = client_record.version + 1,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                 where client_record.version = :expected
                """)
                        .param("tenant", tenant.value())
                        .param("details", json.writeValueAsString(values))
                        .param("actor", actor.name())
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    private static TreeSet<String> changed(Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        return fields;
    }

    private ClientRecord record(ResultSet row, int index) throws SQLException {
        return new ClientRecord(
                json.readValue(row.getString("details"), VALUES),
                row.getLong("version"),
                row.getString("changed_by"),
                instant(row));
    }

    private static java.time.@Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("changed_at");
        return at == null ? null : at.toInstant();
    }
}
