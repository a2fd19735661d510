package org.hemicycle.provisioning.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads organisations with what only the control plane knows of them. */
final class Enrolments implements RowMapper<Enrolment> {
    static final String SELECT = """
            select d.*, t.administrator, t.template, t.template_version, t.created_at, t.sort_name
              from tenant t
              join directory d on d.id = t.id
            """;

    private final BaseDomain baseDomain;

    Enrolments(BaseDomain baseDomain) {
        this.baseDomain = baseDomain;
    }

    @Override
    public Enrolment mapRow(ResultSet row, int index) throws SQLException {
        return new Enrolment(
                TenantRow.read(row, index).tenant(baseDomain),
                Json.read(row.getString("administrator"), Administrator.class),
                row.getString("template"),
                row.getObject("template_version", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static Page<Enrolment> list(JdbcClient sql, BaseDomain baseDomain, TenantQuery query) {
        var chosen = new ChosenTenants(query);
        var found = sql.sql(chosen.statement())
                .params(chosen.parameters())
                .query((row, index) -> Listed.of(new Enrolments(baseDomain).mapRow(row, index), row))
                .list();
        var items = found.stream().map(Listed::enrolment).limit(query.limit()).toList();
        return new Page<>(
                items,
                found.size() <= query.limit()
                        ? Optional.empty()
                        : Optional.of(query.order().cursor(found.get(query.limit() - 1))));
    }

    /** An organisation and the key by which it is sorted when the list goes by name. */
    record Listed(Enrolment enrolment, String sortName) {
        static Listed of(Enrolment enrolment, ResultSet row) throws SQLException {
            return new Listed(enrolment, row.getString("sort_name"));
        }
    }
}
