package org.hemicycle.manager.operators;

import java.time.Clock;
import java.time.Duration;
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

/** The programs that may use the API. */
@Component
class ApiClients {
    static final String READ = "organisations:read";
    static final String WRITE = "organisations:write";
    static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final RegisteredClientRepository clients;
    private final PasswordEncoder passwords;
    private final Clock clock;

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

    /** Adds a client with both scopes; another node may just have done the same. */
    boolean add(String id, String secret) {
        try {
            clients.save(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(id)
                    .clientIdIssuedAt(clock.instant())
                    .clientSecret(passwords.encode(secret))
                    .clientName(id)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scope(READ)
                    .scope(WRITE)
                    .tokenSettings(TokenSettings.builder()
                            .accessTokenTimeToLive(TOKEN_LIFE)
                            .build())
                    .build());
            return true;
        } catch (DuplicateKeyException | IllegalArgumentException e) {
            return false;
        }
    }
}
