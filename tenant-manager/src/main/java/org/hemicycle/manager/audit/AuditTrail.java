package org.hemicycle.manager.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only record of every change; the database refuses to change or remove an entry. */
@Repository
public class AuditTrail {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Records something done to the platform itself. */
    public void record(Actor actor, String action, Map<String, ?> detail) {
        insert(actor, action, null, detail);
    }

    /** Records something done to an organisation. */
    public void record(Actor actor, String action, TenantId tenant, Map<String, ?> detail) {
        insert(actor, action, tenant, detail);
    }

    /** What was done to an organisation, newest first. */
    public List<AuditEntry> of(TenantId tenant, int limit) {
        return sql.sql("""
                select id, at, actor, action, tenant_id, detail
                  from audit_entry
                 where tenant_id = ?
                 order by id desc
                 limit ?
                """).params(tenant.value(), limit).query(this::entry).list();
    }

    private void insert(Actor actor, String action, @Nullable TenantId tenant, Map<String, ?> detail) {
        sql.sql("insert into audit_entry (at, actor, action, tenant_id, detail) values (?, ?, ?, ?, ?::jsonb)")
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .param(action)
                .param(tenant == null ? null : tenant.value())
                .param(json.writeValueAsString(detail))
                .update();
    }

    private AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Actor(row.getString("actor")),
                row.getString("action"),
                Optional.ofNullable(row.getString("tenant_id")).map(TenantId::new),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
