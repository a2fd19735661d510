package org.hemicycle.manager.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All lists of organisations, with their lines. */
@Repository
public class Imports {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<LineProblem>> PROBLEMS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.*, (select jsonb_object_agg(state, n) from (
                           select state, count(*) as n from organisation_import_row where import_id = i.id group by state) c) as counts
              from organisation_import i
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Imports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Import> list(int limit) {
        return sql.sql(SELECT + " order by i.id desc limit ?")
                .param(limit)
                .query(Imports::map)
                .list();
    }

    public Optional<Import> find(UUID id) {
        return sql.sql(SELECT + " where i.id = ?").param(id).query(Imports::map).optional();
    }

    /** Lines in some states after one, in the order of the file. */
    public List<ImportRow> rows(UUID id, List<RowState> states, int after, int limit) {
        return sql.sql("""
                select * from organisation_import_row
                 where import_id = :id and state = any (:states) and line > :after order by line limit :limit
                """)
                .param("id", id)
                .param("states", keys(states))
                .param("after", after)
                .param("limit", limit)
                .query(Imports::row)
                .list();
    }

    /** All lines, in the order of the file. */
    public List<ImportRow> rows(UUID id) {
        return rows(id, List.of(RowState.values()), 0, Integer.MAX_VALUE);
    }

    UUID add(String fileName, String actor) {
        return sql.sql("""
                insert into organisation_import (file_name, state, created_by, created_at) values (?, 'proposed', ?, ?) returning id
                """)
                .params(fileName, actor, Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Writes a line that was looked at; one of the same number that was not opened is replaced. */
    void write(UUID id, int line, CheckingLines.Looked looked) {
        sql.sql("""
                insert into organisation_import_row as r (import_id, line, state, cells, slug, problems) values (?, ?, ?, ?::jsonb, ?, ?::jsonb)
                on conflict (import_id, line) do update
                   set state = excluded.state, cells = excluded.cells, slug = excluded.slug, problems = excluded.problems
                 where r.tenant_id is null
                """)
                .param(id)
                .param(line)
                .param((looked.problems().isEmpty() ? RowState.PROPOSED : RowState.WRONG).key())
                .param(JSON.writeValueAsString(looked.line().cells()))
                .param(looked.slug())
                .param(JSON.writeValueAsString(looked.problems()))
                .update();
    }

    /** Brings the list from one state to another, unless somebody was faster; says whether it is done. */
    boolean pass(UUID id, long version, ImportState from, ImportState to, @Nullable String confirmedBy) {
        return sql.sql("""
                update organisation_import
                   set state = :to, version = version + 1,
                       confirmed_by = coalesce(:by, confirmed_by),
                       confirmed_at = case when cast(:by as text) is null then confirmed_at else cast(:now as timestamptz) end,
                       finished_at = case when :over then cast(:now as timestamptz) end
                 where id = :id and version = :version and state = :from
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("from", from.key())
                        .param("to", to.key())
                        .param("by", confirmedBy, java.sql.Types.VARCHAR)
                        .param("over", to == ImportState.FINISHED || to == ImportState.CANCELLED)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    int move(UUID id, RowState from, RowState to) {
        return sql.sql("update organisation_import_row set state = ? where import_id = ? and state = ?")
                .params(to.key(), id, from.key())
                .update();
    }

    /** Lines that failed before anything was opened for them wait again. */
    int again(UUID id) {
        return sql.sql("""
                update organisation_import_row set state = 'waiting', problems = '[]'
                 where import_id = ? and state in ('failed', 'cancelled') and run_id is null
                """).param(id).update();
    }

    private static String[] keys(List<RowState> states) {
        return states.stream().map(RowState::key).toArray(String[]::new);
    }

    private static Import map(ResultSet row, int index) throws SQLException {
        var counts = new EnumMap<RowState, Integer>(RowState.class);
        var text = row.getString("counts");
        if (text != null) {
            JSON.readTree(text)
                    .properties()
                    .forEach(entry -> counts.put(
                            RowState.of(entry.getKey()), entry.getValue().asInt()));
        }
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                ImportState.of(row.getString("state")),
                counts,
                row.getLong("version"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("confirmed_by"),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"));
    }

    static ImportRow row(ResultSet row, int index) throws SQLException {
        return new ImportRow(
                row.getInt("line"),
                RowState.of(row.getString("state")),
                JSON.readValue(row.getString("cells"), CELLS),
                row.getString("slug"),
                JSON.readValue(row.getString("problems"), PROBLEMS),
                Optional.ofNullable(row.getString("tenant_id")).map(TenantId::new),
                Optional.ofNullable(row.getObject("run_id", UUID.class)).map(RunId::new));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
