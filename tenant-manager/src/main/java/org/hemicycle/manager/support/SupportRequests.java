package org.hemicycle.manager.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests for support access, in the registry. */
@Repository
@Transactional
class SupportRequests {
    private final JdbcClient sql;

    SupportRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** A new request; empty when the same operator has an unfinished one for the organisation. */
    public Optional<UUID> add(TenantId tenant, Operator operator, String reason, int minutes) {
        return sql.sql("""
                insert into support_request (tenant_id, operator_id, operator, reason, minutes)
                select :tenant, :id, :operator, :reason, :minutes
                 where not exists (select from support_request
                                    where tenant_id = :tenant and operator_id = :id and state in ('asked', 'open'))
                returning id
                """)
                .param("tenant", tenant.value())
                .param("id", operator.id())
                .param("operator", operator.email())
                .param("reason", reason)
                .param("minutes", minutes)
                .query(UUID.class)
                .optional();
    }

    /** The latest requests for an organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<SupportRequest> of(TenantId tenant) {
        return sql.sql("select * from support_request where tenant_id = ? order by asked_at desc limit 20")
                .param(tenant.value())
                .query(SupportRequests::map)
                .list();
    }

    @Transactional(readOnly = true)
    public List<SupportRequest> unfinished() {
        return sql.sql("select * from support_request where state in ('asked', 'open') order by asked_at limit 500")
                .query(SupportRequests::map)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<SupportRequest> find(TenantId tenant, UUID id) {
        return sql.sql("select * from support_request where tenant_id = ? and id = ?")
                .params(tenant.value(), id)
                .query(SupportRequests::map)
                .optional();
    }

    /** Writes down another state; says whether it was this node that did. */
    public boolean move(SupportRequest before, SupportAccess.Standing now) {
        return sql.sql("update support_request set state = :state, until = :until where id = :id and state = :before")
                        .param("state", now.state())
                        .param(
                                "until",
                                now.until() == null ? null : Timestamp.from(now.until()),
                                java.sql.Types.TIMESTAMP)
                        .param("id", before.id())
                        .param("before", before.state())
                        .update()
                == 1;
    }

    /** Writes down that the operator has come in; says whether it was this node that did. */
    public boolean entered(SupportRequest request, java.time.Instant at) {
        return sql.sql("update support_request set entered_at = ? where id = ? and entered_at is null")
                        .params(Timestamp.from(at), request.id())
                        .update()
                == 1;
    }

    private static SupportRequest map(ResultSet row, int index) throws SQLException {
        return new SupportRequest(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                row.getLong("operator_id"),
                row.getString("operator"),
                row.getString("reason"),
                row.getInt("minutes"),
                row.getString("state"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("entered_at")));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
