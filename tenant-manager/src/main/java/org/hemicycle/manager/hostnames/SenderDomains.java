package org.hemicycle.manager.hostnames;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The sender domains of organisations, in the registry: one at most for each. */
@Repository
@Transactional
class SenderDomains {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    SenderDomains(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param goodAt when all records were right for the last time */
    private record Seen(
            List<SenderSheet.Line> lines, @Nullable Instant goodAt) {}

    @Transactional(readOnly = true)
    public Optional<SenderDomain> of(TenantId tenant) {
        return sql.sql("select * from sender_domain where tenant_id = ?")
                .param(tenant.value())
                .query(SenderDomains::map)
                .optional();
    }

    /** The same, changed by nobody else before the end of the transaction. */
    public Optional<SenderDomain> lock(TenantId tenant) {
        return sql.sql("select * from sender_domain where tenant_id = ? for update")
                .param(tenant.value())
                .query(SenderDomains::map)
                .optional();
    }

    /** Names the domain of an organisation, in place of another; nothing is known of its records then. */
    public void name(TenantId tenant, HostName domain, String localPart, String by, Instant now) {
        sql.sql("""
                insert into sender_domain (tenant_id, domain, local_part, next_check_at, named_by, named_at)
                values (:tenant, :domain, :local, :now, :by, :now)
                on conflict (tenant_id) do update
                   set domain = excluded.domain, local_part = excluded.local_part, right_since = null, checked_at = null,
                       next_check_at = excluded.next_check_at, findings = '{}', named_by = excluded.named_by,
                       named_at = excluded.named_at, version = sender_domain.version + 1
                """)
                .param("tenant", tenant.value())
                .param("domain", domain.value())
                .param("local", localPart)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    public void save(SenderDomain domain) {
        sql.sql("""
                update sender_domain
                   set right_since = :right, checked_at = :checked, next_check_at = :next, findings = :findings::jsonb,
                       version = version + 1
                 where tenant_id = :tenant
                """)
                .param("right", timestamp(domain.rightSince()), Types.TIMESTAMP)
                .param("checked", timestamp(domain.checkedAt()), Types.TIMESTAMP)
                .param("next", Timestamp.from(domain.nextCheckAt()))
                .param("findings", JSON.writeValueAsString(new Seen(domain.lines(), domain.goodAt())))
                .param("tenant", domain.tenant().value())
                .update();
    }

    /** Says whether there was one. */
    public boolean remove(TenantId tenant) {
        return sql.sql("delete from sender_domain where tenant_id = ?")
                        .param(tenant.value())
                        .update()
                == 1;
    }

    /** Whether another organisation sends in the name of this domain already. */
    @Transactional(readOnly = true)
    public boolean isUsedByAnother(HostName domain, TenantId tenant) {
        return !sql.sql("select 1 from sender_domain where domain = ? and right_since is not null and tenant_id <> ?")
                .params(domain.value(), tenant.value())
                .query()
                .singleColumn()
                .isEmpty();
    }

    /** Takes some that are due, and leaves them to nobody else for a while. */
    public List<SenderDomain> lease(Instant now, Duration lease, int atMost) {
        return sql.sql("""
                update sender_domain set next_check_at = :again
                 where tenant_id in (select s.tenant_id from sender_domain s join tenant t on t.id = s.tenant_id
                                      where s.next_check_at <= :now
                                        and t.state not in ('provisioning', 'failed', 'deleting', 'deleted')
                                      order by s.next_check_at limit :limit for update of s skip locked)
                returning *
                """)
                .param("again", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(SenderDomains::map)
                .list();
    }

    private static SenderDomain map(ResultSet row, int index) throws SQLException {
        var json = row.getString("findings");
        var seen = json.equals("{}") ? new Seen(List.of(), null) : JSON.readValue(json, Seen.class);
        return new SenderDomain(
                new TenantId(row.getString("tenant_id")),
                new HostName(row.getString("domain")),
                row.getString("local_part"),
                instant(row, "right_since"),
                seen.goodAt(),
                instant(row, "checked_at"),
                row.getTimestamp("next_check_at").toInstant(),
                seen.lines(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
