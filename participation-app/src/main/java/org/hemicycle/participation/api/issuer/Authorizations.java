package org.hemicycle.participation.api.issuer;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.api.clients.Digest;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people and programs are authorised to, in the bound organisation's home: rows of plain columns, and digests of tokens. Of
 * two requests that use the same code or refresh token at once, one wins and both lose what came of it.
 */
@Component
@Transactional(noRollbackFor = OAuth2AuthenticationException.class)
class Authorizations implements OAuth2AuthorizationService {
    private static final Duration STATE_LIFE = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final Issuer issuer;
    private final AuthorizationRows rows;
    private final JsonMapper json;
    private final Clock clock;

    Authorizations(JdbcClient sql, Issuer issuer, AuthorizationRows rows, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.issuer = issuer;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Long version = authorization.getAttribute(AuthorizationRows.VERSION);
        if (version == null) {
            insert(authorization);
        } else if (!isStill(authorization, version)) {
            end(authorization.getId());
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        keepTokens(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        sql.sql("delete from api_authorization where id = ?")
                .param(authorization.getId())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.find(id, "").orElse(null);
    }

    /** A refresh token that was given up is only used again by somebody who should not have it: everything ends. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var found = sql.sql("""
                select t.authorization_id, t.kind, t.spent from api_token t
                 where t.digest = :digest and t.kind = any(:kinds)
                   and (t.kind <> 'state' or (not t.spent and t.expires_at > :now))
                """)
                .param("digest", Digest.of(token))
                .param("kinds", kinds(type))
                .param("now", Timestamp.from(clock.instant()))
                .query(Found.class)
                .optional();
        if (found.isPresent() && found.get().isReuse(type)) {
            end(found.get().authorizationId());
            return null;
        }
        return found.flatMap(one -> rows.find(one.authorizationId(), token)).orElse(null);
    }

    /** What this person is about to consent to, by the secret of the page that asks. */
    Optional<OAuth2Authorization> pending(String state, SignedIn person) {
        return Optional.ofNullable(findByToken(state, new OAuth2TokenType(OAuth2ParameterNames.STATE)))
                .filter(pending -> pending.getPrincipalName().equals(person.getName()));
    }

    private void insert(OAuth2Authorization authorization) {
        boolean ofAPerson =
                !authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS);
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        sql.sql("""
                insert into api_authorization (id, client_id, participant_id, grant_type, scopes, issuer, request, proved_at, created_at)
                values (:id, :client, :person, :grant, :scopes, :issuer, :request::jsonb, :proved, :now)
                """)
                .param("id", authorization.getId())
                .param("client", Long.parseLong(authorization.getRegisteredClientId()))
                .param("person", ofAPerson ? Long.valueOf(authorization.getPrincipalName()) : null, Types.BIGINT)
                .param("grant", authorization.getAuthorizationGrantType().getValue())
                .param("scopes", array(authorization))
                .param("issuer", issuer.name())
                .param("request", request == null ? null : json.writeValueAsString(AskedFor.of(request)), Types.VARCHAR)
                .param("proved", provedAt(authorization), Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql("update api_client set used_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), Long.parseLong(authorization.getRegisteredClientId()))
                .update();
    }

    private boolean isStill(OAuth2Authorization authorization, long version) {
        return sql.sql("""
                update api_authorization set scopes = :scopes, version = version + 1
                 where id = :id and version = :version and ended_at is null
                """)
                        .param("scopes", array(authorization))
                        .param("id", authorization.getId())
                        .param("version", version)
                        .update()
                == 1;
    }

    private void end(String id) {
        sql.sql("update api_authorization set ended_at = coalesce(ended_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        sql.sql("update api_token set spent = true where authorization_id = ?")
                .param(id)
                .update();
    }

    private void keepTokens(OAuth2Authorization authorization) {
        var current = new ArrayList<byte[]>();
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (state != null) {
            var now = clock.instant();
            current.add(keep(authorization, KeptToken.STATE, state, List.of(), now, now.plus(STATE_LIFE), false));
        }
        add(current, authorization, KeptToken.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        add(current, authorization, KeptToken.ACCESS, authorization.getAccessToken());
        add(current, authorization, KeptToken.REFRESH, authorization.getRefreshToken());
        sql.sql(
                        "update api_token set spent = true where authorization_id = :id and digest <> all(:current) and not spent")
                .param("id", authorization.getId())
                .param("current", current.toArray(byte[][]::new))
                .update();
    }

    private void add(
            List<byte[]> current,
            OAuth2Authorization authorization,
            String kind,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token != null) {
            var scopes = token.getToken() instanceof org.springframework.security.oauth2.core.OAuth2AccessToken access
                    ? List.copyOf(access.getScopes())
                    : List.<String>of();
            current.add(keep(
                    authorization,
                    kind,
                    token.getToken().getTokenValue(),
                    scopes,
                    java.util.Objects.requireNonNull(token.getToken().getIssuedAt()),
                    java.util.Objects.requireNonNull(token.getToken().getExpiresAt()),
                    token.isInvalidated()));
        }
    }

    private byte[] keep(
            OAuth2Authorization authorization,
            String kind,
            String value,
            List<String> scopes,
            Instant issued,
            Instant expires,
            boolean spent) {
        var digest = KeptToken.digest(value);
        sql.sql("""
                insert into api_token (digest, authorization_id, kind, scopes, issued_at, expires_at, spent)
                values (:digest, :id, :kind, :scopes, :issued, :expires, :spent)
                on conflict (digest) do update set spent = api_token.spent or excluded.spent
                """)
                .param("digest", digest)
                .param("id", authorization.getId())
                .param("kind", kind)
                .param("scopes", scopes.toArray(String[]::new))
                .param("issued", Timestamp.from(issued))
                .param("expires", Timestamp.from(expires))
                .param("spent", spent)
                .update();
        return digest;
    }

    private static String[] array(OAuth2Authorization authorization) {
        return authorization.getAuthorizedScopes().stream().sorted().toArray(String[]::new);
    }

    private static @Nullable Timestamp provedAt(OAuth2Authorization authorization) {
        Authentication principal = authorization.getAttribute(java.security.Principal.class.getName());
        return principal != null && principal.getPrincipal() instanceof SignedIn person
                ? Timestamp.from(person.proof().at())
                : null;
    }

    private static String[] kinds(@Nullable OAuth2TokenType type) {
        if (type == null) {
            return new String[] {KeptToken.ACCESS, KeptToken.REFRESH};
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> new String[] {KeptToken.STATE};
            case OAuth2ParameterNames.CODE -> new String[] {KeptToken.CODE};
            case "access_token" -> new String[] {KeptToken.ACCESS};
            case "refresh_token" -> new String[] {KeptToken.REFRESH};
            default -> new String[0];
        };
    }

    private record Found(String authorizationId, String kind, boolean spent) {
        boolean isReuse(@Nullable OAuth2TokenType type) {
            return spent && type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type);
        }
    }
}
