package org.hemicycle.manager.hostnames;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.hostnames.Findings;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The claims of host names, in the registry. */
@Repository
@Transactional
class Claims {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = " state not in ('expired', 'withdrawn') ";

    private final JdbcClient sql;

    Claims(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a claim that waits for its proof; when the organisation has an open one for the name already, that one stays. */
    public Claim add(
            TenantId tenant,
            HostName name,
            @Nullable String token,
            @Nullable String vouchedBy,
            ClaimState.Claimed state,
            String by) {
        sql.sql("""
                insert into host_claim (tenant_id, name, likeness, token, vouched_by, state, since, until, claimed_by, claimed_at, next_check_at)
                values (:tenant, :name, :likeness, :token, :vouchedBy, 'claimed', :since, :until, :by, :since, :since)
                on conflict do nothing
                """)
                .param("tenant", tenant.value())
                .param("name", name.value())
                .param("likeness", Likeness.of(name.value()))
                .param("token", token, Types.VARCHAR)
                .param("vouchedBy", vouchedBy, Types.VARCHAR)
                .param("since", Timestamp.from(state.since()))
                .param("until", timestamp(state.until()), Types.TIMESTAMP)
                .param("by", by)
                .update();
        return find(tenant, name).orElseThrow();
    }

    /** The open claims of an organisation, the oldest first. */
    @Transactional(readOnly = true)
    public List<Claim> of(TenantId tenant) {
        return sql.sql("select * from host_claim where tenant_id = ? and" + OPEN + "order by claimed_at, name")
                .param(tenant.value())
                .query(Claims::map)
                .list();
    }

    /** The open claim of a name. */
    @Transactional(readOnly = true)
    public Optional<Claim> find(TenantId tenant, HostName name) {
        return sql.sql("select * from host_claim where tenant_id = ? and name = ? and" + OPEN)
                .params(tenant.value(), name.value())
                .query(Claims::map)
                .optional();
    }

    /** The claim as it is now; nobody else changes it before the end of the transaction. */
    public Optional<Claim> lock(UUID id) {
        return sql.sql("select * from host_claim where id = ? for update")
                .param(id)
                .query(Claims::map)
                .optional();
    }

    /** Writes what may change of a claim. */
    public Claim save(Claim claim) {
        return sql.sql("""
                update host_claim
                   set likeness = :likeness, vouched_by = :vouchedBy, state = :state, since = :since, until = :until,
                       checked_at = :checkedAt, good_at = :goodAt, next_check_at = :nextCheckAt,
                       findings = :findings::jsonb, version = version + 1
                 where id = :id returning *
                """)
                .param("likeness", Likeness.of(claim.name().value()))
                .param("vouchedBy", claim.vouchedBy(), Types.VARCHAR)
                .param("state", claim.state().key())
                .param("since", Timestamp.from(claim.state().since()))
                .param("until", timestamp(claim.state().deadline()), Types.TIMESTAMP)
                .param("checkedAt", timestamp(claim.checkedAt()), Types.TIMESTAMP)
                .param("goodAt", timestamp(claim.goodAt()), Types.TIMESTAMP)
                .param("nextCheckAt", timestamp(claim.nextCheckAt()), Types.TIMESTAMP)
                .param("findings", JSON.writeValueAsString(claim.findings()))
                .param("id", claim.id())
                .query(Claims::map)
                .single();
    }

    /** Takes some claims that are due, and leaves them to nobody else for a while: who dies over them holds nobody up for long. */
    public List<Claim> lease(Instant now, Duration lease, int atMost) {
        return sql.sql("""
                update host_claim set next_check_at = :again
                 where id in (select c.id from host_claim c join tenant t on t.id = c.tenant_id
                               where c.next_check_at <= :now and t.state in ('active', 'trial', 'past-due', 'suspended', 'archived')
                               order by c.next_check_at limit :limit for update of c skip locked)
                returning *
                """)
                .param("again", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(Claims::map)
                .list();
    }

    /** Makes the claim due at once. */
    public void hasten(UUID id, Instant now) {
        sql.sql("update host_claim set next_check_at = ? where id = ? and" + OPEN)
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Says of the served name whether a certificate may be had for it. */
    public void certify(Claim claim, boolean certified) {
        sql.sql("update host_name set certified = ? where name = ? and tenant_id = ?")
                .params(certified, claim.name().value(), claim.tenant().value())
                .update();
    }

    private static Claim map(ResultSet row, int index) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                new HostName(row.getString("name")),
                row.getString("token"),
                row.getString("vouched_by"),
                state(row),
                row.getString("claimed_by"),
                row.getTimestamp("claimed_at").toInstant(),
                instant(row, "checked_at"),
                instant(row, "good_at"),
                instant(row, "next_check_at"),
                findings(row.getString("findings")),
                row.getLong("version"));
    }

    private static ClaimState state(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since").toInstant();
        var until = instant(row, "until");
        var deadline = until == null ? since : until;
        return switch (row.getString("state")) {
            case "claimed" -> new ClaimState.Claimed(since, until);
            case "verified" -> new ClaimState.Verified(since);
            case "failing" -> new ClaimState.Failing(since, deadline);
            case "stopped" -> new ClaimState.Stopped(since, deadline);
            case "expired" -> new ClaimState.Expired(since);
            case "withdrawn" -> new ClaimState.Withdrawn(since);
            default -> throw new IllegalStateException("Unknown state of a claim: " + row.getString("state"));
        };
    }

    private static Findings findings(String json) {
        return json.equals("{}") ? Findings.NONE : JSON.readValue(json, Findings.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
