package org.hemicycle.participation.verification.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists that were sent: at most one is being prepared; those that are applied are the list that people are looked for in. */
@Component
@Transactional
class CensusUploads {
    private static final TypeReference<List<CensusUpload.Fault>> FAULTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Districts districts;
    private final Clock clock;

    CensusUploads(JdbcClient sql, Jobs jobs, Districts districts, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.districts = districts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<CensusUpload> find(long id) {
        return sql.sql("select * from census_upload where id = ?")
                .param(id)
                .query(CensusUploads::map)
                .optional();
    }

    /** The one that is being prepared. */
    @Transactional(readOnly = true)
    Optional<CensusUpload> prepared() {
        return sql.sql(
                        "select * from census_upload where state in ('sent', 'reading', 'read') and not apply_at_once order by id desc limit 1")
                .query(CensusUploads::map)
                .optional();
    }

    /** Those that together are the list, the newest first. */
    @Transactional(readOnly = true)
    List<CensusUpload> applied() {
        return sql.sql("select * from census_upload where state = 'applied' order by applied_at desc, id desc")
                .query(CensusUploads::map)
                .list();
    }

    /** One that came with a template and has not been read yet. */
    @Transactional(readOnly = true)
    Optional<CensusUpload> fromTemplate() {
        return sql.sql("select * from census_upload where state = 'reading' and apply_at_once order by id limit 1")
                .query(CensusUploads::map)
                .optional();
    }

    /** The same, for whom nobody else will read it until this transaction ends. */
    Optional<CensusUpload> takeFromTemplate() {
        return sql.sql(
                        "select * from census_upload where state = 'reading' and apply_at_once order by id limit 1 for update")
                .query(CensusUploads::map)
                .optional();
    }

    /** Begins a new one; the one that was being prepared is left. */
    long begin(List<String> header, String separator) {
        leave(Set.of("sent", "reading", "read"));
        return sql.sql("insert into census_upload (state, header, separator) values ('sent', ?, ?) returning id")
                .params(header.toArray(String[]::new), separator)
                .query(Long.class)
                .single();
    }

    /** The administrator has said which column is which: it is read, in the background. */
    void read(long id, CensusLayout layout, boolean replaces, boolean endsFormer) {
        int moved = sql.sql("""
                update census_upload set state = 'reading', columns = :columns::jsonb, replaces = :replaces, ends_former = :ends
                 where id = :id and state = 'sent'
                """)
                .param("columns", JSON.writeValueAsString(layout))
                .param("replaces", replaces)
                .param("ends", endsFormer)
                .param("id", id)
                .update();
        if (moved == 1) {
            jobs.enqueue(CensusReading.NAME, Long.toString(id), java.util.Map.of("upload", Long.toString(id)));
        }
    }

    /** It has been read to its end; the file is forgotten in the same moment. */
    void finish(long id, CensusCount count) {
        sql.sql("""
                update census_upload
                   set state = 'read', lines = :lines, entries = :entries, faults = :faults::jsonb, fault_count = :count,
                       districts = :districts
                 where id = :id and state = 'reading'
                """)
                .param("lines", count.lines())
                .param("entries", count.entries())
                .param("faults", JSON.writeValueAsString(count.faults()))
                .param("count", count.faultCount())
                .param("districts", count.districts().toArray(String[]::new))
                .param("id", id)
                .update();
        sql.sql("delete from census_part where upload_id = ?").param(id).update();
    }

    /** Makes it the list, or part of it; says whether it was ready. */
    boolean apply(CensusUpload upload) {
        if (upload.replaces()) {
            leave(Set.of("applied"));
        }
        boolean done =
                sql.sql("update census_upload set state = 'applied', applied_at = ? where id = ? and state = 'read'")
                                .params(Timestamp.from(clock.instant()), upload.id())
                                .update()
                        == 1;
        districts.add(upload.districts());
        if (done && upload.replaces() && upload.endsFormer()) {
            endWhoIsGone();
        }
        return done;
    }

    /** Leaves lists of these states: nobody is found in them from now on, and their entries go bit by bit. */
    void leave(Set<String> states) {
        int left = sql.sql("update census_upload set state = 'left' where state = any(:states)")
                .param("states", states.toArray(String[]::new))
                .update();
        if (left > 0) {
            jobs.enqueue(CensusClearing.NAME, "left", java.util.Map.of());
        }
    }

    private void endWhoIsGone() {
        sql.sql("""
                update verification v set expires_at = :now, reminded_at = :now
                 where v.handler = 'census' and (v.expires_at is null or v.expires_at > :now)
                   and not exists (select from census_entry e join census_upload u on u.id = e.upload_id and u.state = 'applied'
                                    where e.unique_digest = v.unique_digest)
                """).param("now", Timestamp.from(clock.instant())).update();
    }

    private static CensusUpload map(ResultSet row, int index) throws SQLException {
        var columns = row.getString("columns");
        return new CensusUpload(
                row.getLong("id"),
                CensusUpload.State.of(row.getString("state")),
                List.of((String[]) row.getArray("header").getArray()),
                row.getString("separator"),
                columns.equals("{}") ? null : JSON.readValue(columns, CensusLayout.class),
                row.getBoolean("replaces"),
                row.getBoolean("ends_former"),
                row.getBoolean("apply_at_once"),
                row.getInt("lines"),
                row.getInt("entries"),
                JSON.readValue(row.getString("faults"), FAULTS),
                row.getInt("fault_count"),
                List.of((String[]) row.getArray("districts").getArray()),
                Objects.requireNonNull(Localized.instant(row, "sent_at")),
                Localized.instant(row, "applied_at"));
    }
}
