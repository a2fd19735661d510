package org.hemicycle.manager.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sign-ups that are kept. */
@Repository
public class Signups {
    private static final String SELECT = "select * from signup ";

    private final JdbcClient sql;

    Signups(JdbcClient sql) {
        this.sql = sql;
    }

    /** What somebody has asked for, already checked. */
    record Wish(String slug, String name, Kind kind, Locale language, String person, String email) {}

    /** Those in one state or in all, the newest first, older than {@code before}. */
    public List<Signup> list(@Nullable String state, @Nullable UUID before, int limit) {
        return sql.sql(SELECT + """
                 where (cast(:state as text) is null or state = :state) and (cast(:before as uuid) is null or id < :before)
                 order by id desc limit :limit
                """)
                .param("state", state)
                .param("before", before)
                .param("limit", limit)
                .query(Signups::map)
                .list();
    }

    /** How many there are in each state. */
    public Map<String, Long> counts() {
        return sql
                .sql("select state, count(*) from signup group by state")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<Signup> find(UUID id) {
        return sql.sql(SELECT + "where id = ?").param(id).query(Signups::map).optional();
    }

    /** The same, held against everybody else until the end of the transaction. */
    Optional<Signup> hold(UUID id) {
        return sql.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Signups::map)
                .optional();
    }

    UUID add(Wish wish, boolean byEffort, Instant now, Instant letterDue) {
        return sql.sql("""
                insert into signup (state, slug, name, kind, language, person, email, by_effort, asked_at, letter_due_at)
                values ('asked', ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(
                        wish.slug(),
                        wish.name(),
                        wish.kind().key(),
                        wish.language().toLanguageTag())
                .params(wish.person(), wish.email(), byEffort, Timestamp.from(now), Timestamp.from(letterDue))
                .query(UUID.class)
                .single();
    }

    /** One whose letter is due, held against other managers. */
    Optional<Signup> letterDue(Instant now) {
        return sql.sql(SELECT + """
                 where letter_due_at <= ? and letter_sent_at is null order by letter_due_at limit 1 for update skip locked
                """)
                .param(Timestamp.from(now))
                .query(Signups::map)
                .optional();
    }

    void sent(UUID id, Instant now, Instant expires) {
        sql.sql("update signup set letter_sent_at = ?, expires_at = ? where id = ?")
                .params(Timestamp.from(now), Timestamp.from(expires), id)
                .update();
    }

    /** The mail server does not take it now. */
    void putOff(UUID id, Instant until) {
        sql.sql("update signup set letter_due_at = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void rename(UUID id, String slug) {
        sql.sql("update signup set slug = ? where id = ?").params(slug, id).update();
    }

    void waits(UUID id, SignupState.Waiting waiting, Instant now) {
        sql.sql("""
                update signup set state = 'waiting', doubt = ?, resembles = ?, confirmed_at = coalesce(confirmed_at, ?) where id = ?
                """)
                .param(waiting.doubt().key())
                .param(waiting.resembles())
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    void opened(UUID id, SignupState.Opened opened, Instant now) {
        sql.sql("""
                update signup set state = 'opened', doubt = null, resembles = null, tenant_id = ?, run_id = ?, opened_at = ?,
                       confirmed_at = coalesce(confirmed_at, ?) where id = ?
                """)
                .params(opened.tenant().value(), opened.run().value(), Timestamp.from(now), Timestamp.from(now), id)
                .update();
    }

    void refused(UUID id, SignupState.Refused refused) {
        sql.sql(
                        "update signup set state = 'refused', doubt = null, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(refused.reason(), refused.by(), Timestamp.from(refused.at()), id)
                .update();
    }

    /** How many spaces have opened since then, of everybody or of one address. */
    long opened(Instant since, @Nullable String email) {
        return sql.sql("""
                select count(*) from signup
                 where state = 'opened' and opened_at > :since and (cast(:email as text) is null or lower(email) = lower(:email))
                """)
                .param("since", Timestamp.from(since))
                .param("email", email)
                .query(Long.class)
                .single();
    }

    /** Those that wait for another day only. */
    List<UUID> forAnotherDay() {
        return sql.sql("select id from signup where state = 'waiting' and doubt = 'daily-limit' order by id limit 20")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Forgets those that nobody confirmed, and after a longer time who had asked for the others. */
    void forget(Instant now) {
        sql.sql("delete from signup where state = 'asked' and asked_at < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(7))))
                .update();
        sql.sql("delete from signup where state = 'refused' and decided_at < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(90))))
                .update();
        sql.sql("delete from signup where state = 'opened' and opened_at < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(365))))
                .update();
    }

    private static Signup map(ResultSet row, int index) throws SQLException {
        return new Signup(
                row.getObject("id", UUID.class),
                state(row),
                row.getString("slug"),
                row.getString("name"),
                Kind.of(row.getString("kind")).orElseThrow(),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("person"),
                row.getString("email"),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("by_effort"),
                instant(row, "letter_sent_at"),
                instant(row, "expires_at"),
                instant(row, "confirmed_at"));
    }

    private static SignupState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "waiting" ->
                new SignupState.Waiting(SignupState.Doubt.of(row.getString("doubt")), row.getString("resembles"));
            case "opened" ->
                new SignupState.Opened(
                        new TenantId(row.getString("tenant_id")), new RunId(row.getObject("run_id", UUID.class)));
            case "refused" ->
                new SignupState.Refused(
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant());
            default -> new SignupState.Asked();
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
