package org.hemicycle.provisioning.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
        var where = new StringBuilder(" where true");
        var parameters = new ArrayList<Object>();
        if (query.state() == null) {
            where.append(" and t.state <> 'deleted'");
        } else {
            add(where, parameters, " and t.state = ?", query.state());
        }
        if (query.kind() != null) {
            add(where, parameters, " and t.kind = ?", query.kind().key());
        }
        if (query.plan() != null) {
            add(where, parameters, " and t.plan = ?", query.plan().key());
        }
        if (query.search() != null && !query.search().isBlank()) {
            add(where, parameters, """
                     and concat_ws(' ', t.slug, (select string_agg(value, ' ') from jsonb_each_text(t.name)),
                                   array_to_string(d.host_names, ' ')) ilike ?
                    """, "%" + query.search().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        query.order().after(query.after()).ifPresent(place -> {
            where.append(query.order().beyond());
            parameters.addAll(place);
        });
        parameters.add(query.limit() + 1);
        var found = sql.sql(SELECT + where + query.order().clause() + " limit ?")
                .params(parameters)
                .query((row, index) -> Listed.of(new Enrolments(baseDomain).mapRow(row, index), row))
                .list();
        var items = found.stream().map(Listed::enrolment).limit(query.limit()).toList();
        return new Page<>(
                items,
                found.size() <= query.limit()
                        ? Optional.empty()
                        : Optional.of(query.order().cursor(found.get(query.limit() - 1))));
    }

    private static void add(StringBuilder where, ArrayList<Object> parameters, String condition, Object value) {
        where.append(condition);
        parameters.add(value);
    }

    /** An organisation and the key by which it is sorted when the list goes by name. */
    record Listed(Enrolment enrolment, String sortName) {
        static Listed of(Enrolment enrolment, ResultSet row) throws SQLException {
            return new Listed(enrolment, row.getString("sort_name"));
        }
    }
}
