package org.hemicycle.participation.administration.wording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that the bound organisation has put in place of usual ones. */
@Component
class OwnWords {
    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditLog log;

    OwnWords(JdbcClient sql, Organisations organisations, AuditLog log) {
        this.sql = sql;
        this.organisations = organisations;
        this.log = log;
    }

    /** The keys with words of their own. */
    @Transactional(readOnly = true)
    List<String> keys() {
        return sql.sql("select distinct key from wording order by key limit 500")
                .query((row, _) -> row.getString("key"))
                .list();
    }

    /** The words of these keys, by key and language. */
    @Transactional(readOnly = true)
    Map<String, Map<String, String>> of(Collection<String> keys) {
        Map<String, Map<String, String>> own = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            sql.sql("select key, language, words from wording where key in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        own.computeIfAbsent(row.getString("key"), _ -> new TreeMap<>())
                                .put(row.getString("language"), row.getString("words"));
                    });
        }
        return own;
    }

    /** Writes the words of a key in these languages, in place of those it had; none gives the usual ones back. */
    @Transactional
    void write(SignedIn actor, String key, Map<String, String> words) {
        sql.sql("delete from wording where key = :key").param("key", key).update();
        words.forEach((language, text) -> sql.sql("""
                        insert into wording (language, key, words, changed_by) values (:language, :key, :words, :by)
                        """)
                .param("language", language)
                .param("key", key)
                .param("words", text)
                .param("by", actor.id().value())
                .update());
        long now = organisations
                .current()
                .settings()
                .of(Wording.Revision.KEY, Wording.Revision.NONE)
                .number();
        organisations.set(Wording.Revision.KEY, new Wording.Revision(Math.max(now + 1, System.currentTimeMillis())));
        log.write(actor, "wording.changed", Map.of("key", key, "languages", words.keySet()));
    }
}
