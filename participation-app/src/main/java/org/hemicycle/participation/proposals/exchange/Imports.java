package org.hemicycle.participation.proposals.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files on their way in: looked through, checked, confirmed, and taken batch by batch. */
@Component
@Transactional
class Imports {
    static final int FAULTS_KEPT = 100;
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT =
            "select i.*, c.space_id from proposal_import i join component c on c.id = i.component_id ";
    private final JdbcClient sql;
    private final Jobs jobs;
    private final AuditLog log;

    Imports(JdbcClient sql, Jobs jobs, AuditLog log) {
        this.sql = sql;
        this.jobs = jobs;
        this.log = log;
    }

    /** @param file its key among the files of the organisation */
    long begin(SignedIn actor, ImportKind kind, long component, TableFormat format, String name, String file) {
        var state = kind.isMapped() ? ImportState.SCANNING : ImportState.CHECKING;
        long id = sql.sql("""
                insert into proposal_import (kind, state, component_id, format, file_name, file, started_by)
                values (:kind, :state, :component, :format, :name, :file, (select id from participant where id = :by)) returning id
                """)
                .param("kind", kind.key())
                .param("state", state.key())
                .param("component", component)
                .param("format", format.key())
                .param("name", name)
                .param("file", file)
                .param("by", actor.id().value())
                .query(Long.class)
                .single();
        log.write(actor, "proposals.import-begun", Map.of("import", id, "component", component));
        ask(id, state);
        return id;
    }

    /** Somebody has said what becomes of the words of the file. */
    boolean map(long id, Mapping mapping) {
        boolean moved = sql.sql("""
                update proposal_import set mapping = cast(:mapping as jsonb), state = 'checking', rows_read = 0, added = 0, known = 0,
                       ignored = 0, faults = '[]', fault_count = 0
                 where id = :id and state in ('scanned', 'checked')
                """)
                        .param("mapping", JSON.writeValueAsString(mapping))
                        .param("id", id)
                        .update()
                == 1;
        if (moved) {
            ask(id, ImportState.CHECKING);
        }
        return moved;
    }

    /** Somebody has seen what it would do, and wants that. */
    boolean confirm(SignedIn actor, long id) {
        boolean moved = sql.sql("""
                update proposal_import set state = 'applying', rows_read = 0, added = 0, known = 0, ignored = 0, faults = '[]', fault_count = 0
                 where id = ? and state = 'checked'
                """).param(id).update() == 1;
        if (moved) {
            log.write(actor, "proposals.import-confirmed", Map.of("import", id));
            ask(id, ImportState.APPLYING);
        }
        return moved;
    }

    /** Nobody wants it; what is written already stays. */
    Optional<String> leave(long id) {
        return end(id, ImportState.LEFT);
    }

    /** It has come to its end: gives back the key of its file, which nobody needs any more. */
    Optional<String> end(long id, ImportState state) {
        return sql.sql("""
                with before as (select id, file from proposal_import where id = :id for update)
                update proposal_import i set state = :state, ended_at = now(), file = null from before b where i.id = b.id
                returning b.file
                """)
                .param("id", id)
                .param("state", state.key())
                .query((row, _) -> Optional.ofNullable(row.getString("file")))
                .optional()
                .flatMap(file -> file);
    }

    void scanned(long id, Found found, int rows) {
        sql.sql(
                        "update proposal_import set state = 'scanned', found = cast(? as jsonb), rows_total = ? where id = ? and state = 'scanning'")
                .params(JSON.writeValueAsString(found), rows, id)
                .update();
    }

    void checked(long id, int rows) {
        sql.sql(
                        "update proposal_import set state = 'checked', rows_total = ?, rows_read = ? where id = ? and state = 'checking'")
                .params(rows, rows, id)
                .update();
    }

    /** Begins to read from the first row again, where nothing has been written. */
    void restart(long id) {
        sql.sql("""
                update proposal_import set rows_read = 0, added = 0, known = 0, ignored = 0, faults = '[]', fault_count = 0
                 where id = ? and state in ('scanning', 'checking')
                """).param(id).update();
    }

    /**
     * Notes what became of the rows after the first {@code before}, and keeps others from taking the same.
     *
     * @return false when it is not for the caller to take them: somebody else has, or the import was left
     */
    boolean advance(long id, ImportState state, int before, int rows, Outcome outcome) {
        return sql.sql("""
                update proposal_import
                   set rows_read = rows_read + :rows, added = added + :added, known = known + :known, ignored = ignored + :ignored,
                       fault_count = fault_count + :count,
                       faults = case when fault_count < :kept then faults || cast(:faults as jsonb) else faults end
                 where id = :id and state = :state and rows_read = :before
                """)
                        .param("rows", rows)
                        .param("added", outcome.added())
                        .param("known", outcome.known())
                        .param("ignored", outcome.ignored())
                        .param("count", outcome.faults().size())
                        .param("kept", FAULTS_KEPT)
                        .param("faults", JSON.writeValueAsString(outcome.faults()))
                        .param("id", id)
                        .param("state", state.key())
                        .param("before", before)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<ImportOfATable> find(long id) {
        return sql.sql(SELECT + "where i.id = ?").param(id).query(Imports::map).optional();
    }

    /** The latest within these spaces. */
    @Transactional(readOnly = true)
    List<ImportOfATable> latest(Scope scope) {
        return sql.sql(SELECT + "where :everywhere or c.space_id = any(:spaces) order by i.id desc limit 20")
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query(Imports::map)
                .list();
    }

    private void ask(long id, ImportState state) {
        jobs.enqueue(
                ImportJob.NAME, id + ":" + state.key() + ":" + System.nanoTime(), Map.of("import", Long.toString(id)));
    }

    private static ImportOfATable map(ResultSet row, int number) throws SQLException {
        var found = row.getString("found");
        var mapping = row.getString("mapping");
        return new ImportOfATable(
                row.getLong("id"),
                ImportKind.parse(row.getString("kind")).orElseThrow(),
                ImportState.of(row.getString("state")),
                row.getLong("component_id"),
                row.getLong("space_id"),
                TableFormat.parse(row.getString("format")).orElseThrow(),
                row.getString("file_name"),
                row.getString("file"),
                found.equals("{}") ? Found.NOTHING : JSON.readValue(found, Found.class),
                mapping.equals("{}") ? Mapping.NONE : JSON.readValue(mapping, Mapping.class),
                row.getInt("rows_read"),
                row.getInt("rows_total"),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("ignored"),
                JSON.readValue(row.getString("faults"), FAULTS).stream()
                        .limit(FAULTS_KEPT)
                        .toList(),
                row.getInt("fault_count"),
                Objects.requireNonNull(Localized.instant(row, "started_at")));
    }
}
