package org.hemicycle.provisioning.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of templates that the installation keeps, each with its archive. A version is never rewritten: what a space came from
 * can always be said, and a creation that was interrupted goes on with what it began with.
 */
public final class TemplateShelf {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select key, version, kind, state, name, description, origin, source, report, digest,
                   octet_length(archive) as size, proof, rehearsal, made_by, made_at, revision
              from template_version
            """;

    private final JdbcClient sql;
    private final Clock clock;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public TemplateShelf(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How the state of a version can change. */
    public enum Outcome {
        DONE,
        /** No such version. */
        UNKNOWN,
        /** Somebody changed it in the meantime. */
        STALE,
        /** Nobody has opened a space from it without a flaw. */
        UNPROVEN,
        /** It is in that state already, or left it for good. */
        NOT_POSSIBLE
    }

    /** All versions, the newest of each template first. */
    public List<TemplateVersion> all() {
        return sql.sql(COLUMNS + " order by kind, key, version desc")
                .query(TemplateShelf::version)
                .list();
    }

    /** All versions of one template, the newest first. */
    public List<TemplateVersion> versions(String key) {
        return sql.sql(COLUMNS + " where key = ? order by version desc")
                .param(key)
                .query(TemplateShelf::version)
                .list();
    }

    /** One version. */
    public Optional<TemplateVersion> find(String key, int version) {
        return sql.sql(COLUMNS + " where key = ? and version = ?")
                .params(key, version)
                .query(TemplateShelf::version)
                .optional();
    }

    /** The archive of one version: what is downloaded, and what new spaces are filled from. Also asked by the data plane, for previews. */
    public Optional<byte[]> archive(String key, int version) {
        return sql.sql("select archive from template_version where key = ? and version = ?")
                .params(key, version)
                .query(byte[].class)
                .optional();
    }

    /** The number of the current version; empty where there is none. */
    public Optional<Integer> current(String key) {
        return sql.sql("select version from template_version where key = ? and state = 'current'")
                .param(key)
                .query(Integer.class)
                .optional();
    }

    /** Whether any version was ever kept under this key. */
    public boolean knows(String key) {
        return sql.sql("select exists (select from template_version where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** How many organisations came from each version, by {@code key@version}; deleted ones are not counted. */
    public Map<String, Long> offspring() {
        var counts = new LinkedHashMap<String, Long>();
        sql.sql("""
                select template || '@' || coalesce(template_version, 1) as came_from, count(*) as spaces
                  from tenant where state <> 'deleted' group by 1 order by 1
                """).query(row -> {
            counts.put(row.getString("came_from"), row.getLong("spaces"));
        });
        return counts;
    }

    /** Keeps a new draft, under the next number of its key. */
    public TemplateVersion add(
            String key,
            Template template,
            TemplateOrigin origin,
            @Nullable String source,
            TakingReport report,
            String by) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('template ' || ?, 0))")
                .param(key)
                .query()
                .singleRow();
        int version = sql.sql("select coalesce(max(version), 0) + 1 from template_version where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
        insert(key, version, template, origin, source, report, TemplateState.DRAFT, null, by);
        return find(key, version).orElseThrow();
    }

    /**
     * Puts what the program brings on the shelf, unless this version is there already. It takes the place of the former one of the program;
     * where an operator has retired that, or made another one current, it waits as a draft.
     */
    public boolean shelveBuiltIn(Template template) {
        int version = template.description().number();
        var before = versions(template.key());
        if (before.stream().anyMatch(one -> one.version() == version)) {
            return false;
        }
        boolean follows = before.stream()
                .anyMatch(one -> one.state() == TemplateState.CURRENT && one.origin() == TemplateOrigin.BUILT_IN);
        if (follows) {
            sql.sql("""
                    update template_version set state = 'retired', changed_at = now(), revision = revision + 1
                     where key = ? and state = 'current'
                    """).param(template.key()).update();
        }
        var proof = new TemplateProof(clock.instant(), "build", List.of(), Map.of());
        var state = before.isEmpty() || follows ? TemplateState.CURRENT : TemplateState.DRAFT;
        insert(
                template.key(),
                version,
                template,
                TemplateOrigin.BUILT_IN,
                null,
                TakingReport.NONE,
                state,
                proof,
                "system");
        return true;
    }

    /** Gives the version to all spaces that are opened from now on; the one before is retired. Joins the caller's transaction. */
    public Outcome makeCurrent(String key, int version, long revision) {
        var found = find(key, version).orElse(null);
        if (found == null) {
            return Outcome.UNKNOWN;
        }
        if (found.revision() != revision) {
            return Outcome.STALE;
        }
        if (found.state() == TemplateState.CURRENT) {
            return Outcome.NOT_POSSIBLE;
        }
        if (!found.isProven()) {
            return Outcome.UNPROVEN;
        }
        sql.sql("""
                update template_version set state = 'retired', changed_at = now(), revision = revision + 1
                 where key = ? and state = 'current'
                """).param(key).update();
        return change(found, TemplateState.CURRENT);
    }

    /** Gives the version to no new space any more; those that came from it stay as they are. */
    public Outcome retire(String key, int version, long revision) {
        var found = find(key, version).orElse(null);
        if (found == null) {
            return Outcome.UNKNOWN;
        }
        if (found.revision() != revision) {
            return Outcome.STALE;
        }
        return found.state() == TemplateState.RETIRED ? Outcome.NOT_POSSIBLE : change(found, TemplateState.RETIRED);
    }

    /** Writes which run tries the version. */
    public void rehearsing(String key, int version, String run) {
        sql.sql("update template_version set rehearsal = ? where key = ? and version = ?")
                .params(run, key, version)
                .update();
    }

    /** Writes what came of trying it. */
    public void prove(String key, int version, TemplateProof proof) {
        sql.sql("update template_version set proof = ?::jsonb where key = ? and version = ?")
                .params(JSON.writeValueAsString(proof), key, version)
                .update();
    }

    private Outcome change(TemplateVersion found, TemplateState state) {
        return sql.sql("""
                update template_version set state = ?, changed_at = now(), revision = revision + 1
                 where key = ? and version = ? and revision = ?
                """)
                                .params(state.key(), found.key(), found.version(), found.revision())
                                .update()
                        == 1
                ? Outcome.DONE
                : Outcome.STALE;
    }

    private void insert(
            String key,
            int version,
            Template template,
            TemplateOrigin origin,
            @Nullable String source,
            TakingReport report,
            TemplateState state,
            @Nullable TemplateProof proof,
            String by) {
        var archive = TemplateArchive.pack(template, key, version);
        var description = template.description();
        sql.sql("""
                insert into template_version (key, version, kind, state, name, description, origin, source, report,
                                              archive, digest, proof, made_by, made_at)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?)
                on conflict do nothing
                """)
                .param(key)
                .param(version)
                .param(description.kind().key())
                .param(state.key())
                .param(JSON.writeValueAsString(description.name()))
                .param(JSON.writeValueAsString(description.words()))
                .param(origin.key())
                .param(source)
                .param(JSON.writeValueAsString(report))
                .param(archive)
                .param(TemplateArchive.digest(archive))
                .param(proof == null ? null : JSON.writeValueAsString(proof))
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static TemplateVersion version(ResultSet row, int index) throws SQLException {
        var proof = row.getString("proof");
        return new TemplateVersion(
                row.getString("key"),
                row.getInt("version"),
                Kind.of(row.getString("kind")).orElseThrow(),
                TemplateState.of(row.getString("state")),
                JSON.readValue(row.getString("name"), LocalizedText.class),
                JSON.readValue(row.getString("description"), LocalizedText.class),
                TemplateOrigin.of(row.getString("origin")),
                row.getString("source"),
                JSON.readValue(row.getString("report"), TakingReport.class),
                row.getString("digest"),
                row.getLong("size"),
                proof == null ? null : JSON.readValue(proof, TemplateProof.class),
                row.getString("rehearsal"),
                row.getString("made_by"),
                instant(row),
                row.getLong("revision"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("made_at").toInstant();
    }
}
