package org.hemicycle.provisioning.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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

    static int count(JdbcClient sql, TenantQuery query, int atMost) {
        var chosen = new ChosenTenants(query);
        return sql.sql(chosen.count(atMost))
                .params(chosen.parameters())
                .query(Integer.class)
                .single();
    }

    static List<Cell> cells(JdbcClient sql) {
        return sql.sql("select name, database_url, bucket, region, open, capacity from cell order by name")
                .query((row, index) -> new Cell(
                        new CellName(row.getString("name")),
                        row.getString("database_url"),
                        row.getString("bucket"),
                        row.getString("region"),
                        row.getBoolean("open"),
                        row.getInt("capacity")))
                .list();
    }

    static List<String> templates(JdbcClient sql) {
        return sql.sql("""
                with recursive step (template) as (
                  (select template from tenant order by template limit 1)
                  union all
                  select (select t.template from tenant t where t.template > step.template order by t.template limit 1)
                    from step where step.template is not null)
                select template from step where template is not null
                """).query((row, _) -> row.getString(1)).list();
    }

    /** An organisation and the key by which it is sorted when the list goes by name. */
    record Listed(Enrolment enrolment, String sortName) {
        static Listed of(Enrolment enrolment, ResultSet row) throws SQLException {
            return new Listed(enrolment, row.getString("sort_name"));
        }
    }
}
