package org.hemicycle.participation.verification.census;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is on the lists. */
@Component
class CensusEntries {
    private static final int AT_ONCE = 20_000;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    CensusEntries(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** The entry with this digest in the list that holds now. */
    @Transactional(readOnly = true)
    public Optional<CensusEntry> find(byte[] digest) {
        return sql.sql("""
                select e.digest, e.unique_digest, coalesce(e.facts, ''::bytea) as facts from census_entry e
                  join census_upload u on u.id = e.upload_id and u.state = 'applied'
                 where e.digest = ? order by u.applied_at desc, u.id desc limit 1
                """)
                .param(digest)
                .query((row, _) ->
                        new CensusEntry(row.getBytes("digest"), row.getBytes("unique_digest"), row.getBytes("facts")))
                .optional();
    }

    /** How many the list that holds now has. */
    @Transactional(readOnly = true)
    public long count() {
        return sql.sql("select coalesce(sum(entries), 0) from census_upload where state = 'applied'")
                .query(Long.class)
                .single();
    }

    @Transactional
    public void add(long upload, List<CensusEntry> entries) {
        sql.sql("""
                insert into census_entry (upload_id, digest, unique_digest, facts)
                select :upload, d, q, nullif(f, ''::bytea)
                  from unnest(:digests::bytea[], :uniques::bytea[], :facts::bytea[]) as entry (d, q, f)
                on conflict do nothing
                """)
                .param("upload", upload)
                .param("digests", array(entries, CensusEntry::digest))
                .param("uniques", array(entries, CensusEntry::unique))
                .param("facts", array(entries, CensusEntry::facts))
                .update();
    }

    /** Removes the entries of a list in transactions that are short, however many there are. */
    void clear(long upload) {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = java.util.Objects.requireNonNullElse(
                    transaction.execute(_ -> sql.sql("""
                            delete from census_entry where upload_id = :upload and digest in
                              (select digest from census_entry where upload_id = :upload limit :limit)
                            """)
                            .param("upload", upload)
                            .param("limit", AT_ONCE)
                            .update()),
                    0);
        }
    }

    private static byte[][] array(List<CensusEntry> entries, Function<CensusEntry, byte[]> part) {
        return entries.stream().map(part).toArray(byte[][]::new);
    }
}
