package org.hemicycle.participation.api.clients;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programs and sites that are connected to the bound organisation's space. */
@Component
@Transactional
public class Clients {
    /** How long a secret is still taken after a new one was made, so that nobody must be awake for both. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final JdbcClient sql;
    private final AuditLog audit;
    private final Clock clock;

    Clients(JdbcClient sql, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<ApiClient> all() {
        return sql.sql("select * from api_client order by lower(name), id")
                .query(Clients::client)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ApiClient> find(long id) {
        return sql.sql("select * from api_client where id = ?")
                .param(id)
                .query(Clients::client)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<ApiClient> named(String clientId) {
        return sql.sql("select * from api_client where client_id = ?")
                .param(clientId)
                .query(Clients::client)
                .optional();
    }

    /** The digests of the secrets that are valid now, in hexadecimal digits. */
    @Transactional(readOnly = true)
    public List<String> digests(long id) {
        return sql.sql("select digest from api_secret where client_id = ? and (expires_at is null or expires_at > ?)")
                .params(id, now())
                .query((row, _) -> HexFormat.of().formatHex(row.getBytes("digest")))
                .list();
    }

    /** The secrets that are valid now, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiClient.Secret> secrets(long id) {
        return sql.sql("""
                select created_at, expires_at from api_secret
                 where client_id = ? and (expires_at is null or expires_at > ?) order by id desc
                """)
                .params(id, now())
                .query((row, _) -> new ApiClient.Secret(
                        row.getTimestamp("created_at").toInstant(), Localized.instant(row, "expires_at")))
                .list();
    }

    public ApiClient.Credentials create(SignedIn actor, ClientDraft draft) {
        var clientId = draft.kind().key() + "-" + Digest.random(9);
        long id = sql.sql("""
                insert into api_client (client_id, name, kind, scopes, redirect_addresses, logout_addresses, created_by)
                values (:client, :name, :kind, :scopes, :redirects, :logouts, :by) returning id
                """)
                .param("client", clientId)
                .param("name", draft.name())
                .param("kind", draft.kind().key())
                .param("scopes", array(draft.scopes()))
                .param("redirects", array(draft.redirects()))
                .param("logouts", array(draft.logouts()))
                .param("by", actor.name())
                .query(Long.class)
                .single();
        audit.write(
                actor, "connection.created", Map.of("connection", id, "name", draft.name(), "scopes", draft.scopes()));
        return new ApiClient.Credentials(id, clientId, draft.kind().isConfidential() ? addSecret(id) : null);
    }

    /** Changes all but the kind; scopes that it has no more are taken from tokens that live, too. */
    public void change(SignedIn actor, long id, ClientDraft draft) {
        sql.sql("""
                update api_client
                   set name = :name, scopes = :scopes, redirect_addresses = :redirects, logout_addresses = :logouts
                 where id = :id
                """)
                .param("name", draft.name())
                .param("scopes", array(draft.scopes()))
                .param("redirects", array(draft.redirects()))
                .param("logouts", array(draft.logouts()))
                .param("id", id)
                .update();
        audit.write(
                actor, "connection.changed", Map.of("connection", id, "name", draft.name(), "scopes", draft.scopes()));
    }

    /** Gives another secret; the one before is taken for a day more, those before it are not. */
    public Optional<ApiClient.Credentials> renewSecret(SignedIn actor, long id) {
        return find(id).filter(client -> client.kind().isConfidential()).map(client -> {
            sql.sql("delete from api_secret where client_id = ? and expires_at is not null")
                    .param(id)
                    .update();
            sql.sql("update api_secret set expires_at = ? where client_id = ?")
                    .params(Timestamp.from(clock.instant().plus(OVERLAP)), id)
                    .update();
            audit.write(actor, "connection.secret-renewed", Map.of("connection", id, "name", client.name()));
            return new ApiClient.Credentials(id, client.clientId(), addSecret(id));
        });
    }

    /** Ends the secrets that are only taken for a while still. */
    public void endFormerSecrets(SignedIn actor, long id) {
        int ended = sql.sql("delete from api_secret where client_id = ? and expires_at is not null")
                .param(id)
                .update();
        if (ended > 0) {
            audit.write(actor, "connection.former-secret-ended", Map.of("connection", id));
        }
    }

    /** Takes the client away, and with it its secrets, its tokens and the consents given to it, everywhere at once. */
    public boolean revoke(SignedIn actor, long id) {
        var client = find(id);
        client.ifPresent(known -> {
            sql.sql("delete from api_client where id = ?").param(id).update();
            audit.write(actor, "connection.revoked", Map.of("connection", id, "name", known.name()));
        });
        return client.isPresent();
    }

    private String addSecret(long id) {
        var secret = Digest.random(32);
        sql.sql("insert into api_secret (client_id, digest, created_at) values (?, ?, ?)")
                .params(id, Digest.of(secret), now())
                .update();
        return secret;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] array(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static ApiClient client(ResultSet row, int index) throws SQLException {
        @Nullable Instant used = Localized.instant(row, "used_at");
        return new ApiClient(
                row.getLong("id"),
                row.getString("client_id"),
                row.getString("name"),
                ClientKind.of(row.getString("kind")).orElseThrow(),
                texts(row.getArray("scopes")),
                texts(row.getArray("redirect_addresses")),
                texts(row.getArray("logout_addresses")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                used);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
