package org.hemicycle.provisioning.registry;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads organisations with what only the control plane knows of them. */
final class Enrolments implements RowMapper<Enrolment> {
    static final String SELECT = """
            select d.*, t.administrator, t.template, t.created_at
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
        var after = Cursor.read(query.after());
        if (after.isPresent()) {
            where.append(" and (t.created_at, t.id) < (?, ?)");
            parameters.add(after.get().createdAt().atOffset(ZoneOffset.UTC));
            parameters.add(after.get().id());
        }
        parameters.add(query.limit() + 1);
        var found = sql.sql(SELECT + where + " order by t.created_at desc, t.id desc limit ?")
                .params(parameters)
                .query(new Enrolments(baseDomain))
                .list();
        if (found.size() <= query.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, query.limit());
        return new Page<>(items, Optional.of(Cursor.of(items.getLast()).text()));
    }

    private static void add(StringBuilder where, ArrayList<Object> parameters, String condition, Object value) {
        where.append(condition);
        parameters.add(value);
    }

    /** The place in the list after which a page begins. An unreadable cursor begins at the start. */
    private record Cursor(Instant createdAt, String id) {
        static Cursor of(Enrolment enrolment) {
            return new Cursor(enrolment.createdAt(), enrolment.tenant().id().value());
        }

        static Optional<Cursor> read(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return Optional.of(new Cursor(Instant.parse(parts[0]), parts[1]));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
