package org.hemicycle.manager.operators;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programs that may use the API. */
@Component
public class ApiClients {
    /** Allows to read organisations and runs. */
    public static final String READ = "organisations:read";
    /** Allows to open, change and close organisations. */
    public static final String WRITE = "organisations:write";

    /** Allows to search, export and verify the audit trail. */
    public static final String AUDIT_READ = "audit:read";
    /** Allows to hold the audit trail and to set how long it is kept. */
    public static final String AUDIT_WRITE = "audit:write";

    static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final RegisteredClientRepository clients;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiClients(JdbcClient sql, RegisteredClientRepository clients, PasswordEncoder passwords, Clock clock) {
        this.sql = sql;
        this.clients = clients;
        this.passwords = passwords;
        this.clock = clock;
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from oauth2_registered_client)")
                .query(Boolean.class)
                .single();
    }

    /** All clients, by name. */
    public List<ApiClient> all() {
        return sql.sql("""
                select client_id, client_name, scopes, client_id_issued_at
                  from oauth2_registered_client
                 order by client_name, client_id
                """).query((row, index) -> client(row)).list();
    }

    /** The client with this identifier. */
    public Optional<ApiClient> find(String id) {
        return all().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** Adds a client with these scopes, under an identifier of its own. */
    public ApiClient.Credentials create(String name, Set<String> scopes) {
        var credentials = new ApiClient.Credentials("client-" + random(9), name, random(32));
        save(credentials, scopes);
        return credentials;
    }

    /** Gives a client another secret; the former is worth nothing from then on. */
    public Optional<ApiClient.Credentials> rotate(String id) {
        var credentials = find(id).map(client -> new ApiClient.Credentials(id, client.name(), random(32)));
        credentials.ifPresent(
                fresh -> sql.sql("update oauth2_registered_client set client_secret = ? where client_id = ?")
                        .params(passwords.encode(fresh.secret()), id)
                        .update());
        return credentials;
    }

    /** Takes the right to ask for tokens from a client; says whether there was one. */
    @Transactional
    public boolean revoke(String id) {
        sql.sql("""
                delete from oauth2_authorization
                 where registered_client_id in (select id from oauth2_registered_client where client_id = ?)
                """).param(id).update();
        return sql.sql("delete from oauth2_registered_client where client_id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** Adds a client with all scopes; another node may just have done the same. */
    boolean add(String id, String secret) {
        try {
            save(new ApiClient.Credentials(id, id, secret), Set.of(READ, WRITE, AUDIT_READ, AUDIT_WRITE));
            return true;
        } catch (DuplicateKeyException | IllegalArgumentException e) {
            return false;
        }
    }

    private void save(ApiClient.Credentials credentials, Set<String> scopes) {
        clients.save(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(credentials.id())
                .clientIdIssuedAt(clock.instant())
                .clientSecret(passwords.encode(credentials.secret()))
                .clientName(credentials.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(chosen -> chosen.addAll(scopes))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build());
    }

    private String random(int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        return new ApiClient(
                row.getString("client_id"),
                row.getString("client_name"),
                Arrays.stream(row.getString("scopes").split(",")).sorted().toList(),
                row.getTimestamp("client_id_issued_at").toInstant());
    }
}
