package org.hemicycle.manager.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.PlanOverride;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators have granted organisations beside their plans; for each module and quota of one at most one runs. */
@Repository
class Overrides {
    private static final String SELECT = """
            select id, module, allowed, quota, soft, hard, until, reason, granted_by, granted_at, ended_at, ended_by
              from plan_override
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Overrides(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All there ever were, newest first. */
    List<Granted> of(TenantId tenant) {
        return sql.sql(SELECT + " where tenant_id = ? order by id desc")
                .param(tenant.value())
                .query(Overrides::map)
                .list();
    }

    /** Adds one; the one that ran for the same thing ends. To be called inside a transaction. */
    Granted add(TenantId tenant, PlanOverride override, String reason, String by) {
        var quota = override.quota();
        sql.sql("""
                update plan_override set ended_at = :now, ended_by = :by
                 where tenant_id = :tenant and ended_at is null
                   and (module = :module::text or quota = :quota::text)
                """)
                .param("now", now())
                .param("by", by)
                .param("tenant", tenant.value())
                .param("module", override.module())
                .param("quota", quota == null ? null : quota.key())
                .update();
        var id = sql.sql("""
                insert into plan_override (tenant_id, module, allowed, quota, soft, hard, until, reason, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(tenant.value())
                .param(override.module())
                .param(override.allowed())
                .param(quota == null ? null : quota.key())
                .param(override.soft())
                .param(override.hard())
                .param(Timestamp.from(override.until()))
                .param(reason)
                .param(by)
                .param(now())
                .query(UUID.class)
                .single();
        return find(tenant, id).orElseThrow();
    }

    Optional<Granted> find(TenantId tenant, UUID id) {
        return sql.sql(SELECT + " where tenant_id = ? and id = ?")
                .params(tenant.value(), id)
                .query(Overrides::map)
                .optional();
    }

    /** Ends one before its time; false when it does not run. */
    boolean end(TenantId tenant, UUID id, String by) {
        return sql.sql("""
                update plan_override set ended_at = ?, ended_by = ?
                 where tenant_id = ? and id = ? and ended_at is null and until > ?
                """).params(now(), by, tenant.value(), id, now()).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Granted map(ResultSet row, int index) throws SQLException {
        var module = row.getString("module");
        var until = row.getObject("until", OffsetDateTime.class).toInstant();
        var override = module != null
                ? PlanOverride.ofModule(module, row.getBoolean("allowed"), until)
                : PlanOverride.ofQuota(
                        Quota.of(row.getString("quota")).orElseThrow(),
                        new Limit(row.getObject("soft", Long.class), row.getObject("hard", Long.class)),
                        until);
        return new Granted(
                row.getObject("id", UUID.class),
                override,
                row.getString("reason"),
                row.getString("granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getString("ended_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
