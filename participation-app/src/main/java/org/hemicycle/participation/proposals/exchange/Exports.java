package org.hemicycle.participation.proposals.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.proposals.curation.InputQuery;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Long tables that were asked for: written by a job, kept for a week. */
@Component
@Transactional
class Exports {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Files files;
    private final AuditLog log;

    Exports(JdbcClient sql, Jobs jobs, Files files, AuditLog log) {
        this.sql = sql;
        this.jobs = jobs;
        this.files = files;
        this.log = log;
    }

    /** What a job needs to write one: which proposals, and within which spaces. */
    record Wanted(Map<String, String> query, boolean everywhere, List<Long> spaces) {
        Scope scope() {
            return new Scope(everywhere, new HashSet<>(spaces));
        }
    }

    /** Where somebody may read proposals as staff. */
    static Scope scope(SignedIn reader) {
        var answer = reader.powers().scope(Power.ANSWER);
        var analyse = reader.powers().scope(Power.ANALYSE);
        var spaces = new HashSet<>(answer.spaces());
        spaces.addAll(analyse.spaces());
        return new Scope(answer.everywhere() || analyse.everywhere(), spaces);
    }

    void begin(SignedIn reader, TableFormat format, InputQuery query) {
        forgetOld();
        var scope = scope(reader);
        var wanted = new Wanted(query.parameters(), scope.everywhere(), List.copyOf(scope.spaces()));
        long id = sql.sql("""
                insert into proposal_export (format, query, asked_by)
                values (:format, cast(:query as jsonb), (select id from participant where id = :by)) returning id
                """)
                .param("format", format.key())
                .param("query", JSON.writeValueAsString(wanted))
                .param("by", reader.id().value())
                .query(Long.class)
                .single();
        jobs.enqueue(ExportJob.NAME, Long.toString(id), Map.of("export", Long.toString(id)));
        log.write(reader, "proposals.exported", Map.of("export", id));
    }

    @Transactional(readOnly = true)
    List<Export> of(SignedIn reader) {
        return sql.sql("select * from proposal_export where asked_by = ? order by id desc limit 50")
                .param(reader.id().value())
                .query(Exports::export)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Export> find(SignedIn reader, long id) {
        return find(id).filter(export -> export.askedBy() == reader.id().value());
    }

    @Transactional(readOnly = true)
    Optional<Export> find(long id) {
        return sql.sql("select * from proposal_export where id = ?")
                .param(id)
                .query(Exports::export)
                .optional();
    }

    @Transactional(readOnly = true)
    Wanted wanted(Export export) {
        return JSON.readValue(export.query(), Wanted.class);
    }

    Optional<StoredFile> open(Export export) {
        return Optional.ofNullable(export.file()).flatMap(key -> files.open(CurrentTenant.get(), new FileKey(key)));
    }

    void progress(long id, int rows) {
        sql.sql("update proposal_export set rows_written = ? where id = ?")
                .params(rows, id)
                .update();
    }

    void done(long id, int rows, FileKey file) {
        sql.sql("update proposal_export set state = 'done', rows_written = ?, file = ?, ended_at = now() where id = ?")
                .params(rows, file.value(), id)
                .update();
    }

    private void forgetOld() {
        sql.sql("delete from proposal_export where asked_at < now() - interval '7 days' returning file")
                .query((row, _) -> Optional.ofNullable(row.getString("file")))
                .list()
                .forEach(file -> file.ifPresent(key -> files.delete(CurrentTenant.get(), new FileKey(key))));
    }

    private static Export export(ResultSet row, int number) throws SQLException {
        return new Export(
                row.getLong("id"),
                row.getString("state").equals("done"),
                TableFormat.parse(row.getString("format")).orElseThrow(),
                row.getString("query"),
                row.getString("file"),
                row.getInt("rows_written"),
                row.getLong("asked_by"),
                Objects.requireNonNull(Localized.instant(row, "asked_at")));
    }
}
