package org.hemicycle.participation.api.issuer;

import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.api.clients.Digest;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads authorisations as Spring Security wants them; what has ended, or is of another issuer or of a closed account, is not there. */
@Component
class AuthorizationRows {
    static final String VERSION = "version";
    static final String PROVED_AT = "proved_at";

    private final JdbcClient sql;
    private final Issuer issuer;
    private final Subjects subjects;
    private final JsonMapper json;

    AuthorizationRows(JdbcClient sql, Issuer issuer, Subjects subjects, JsonMapper json) {
        this.sql = sql;
        this.issuer = issuer;
        this.subjects = subjects;
        this.json = json;
    }

    /** @param shown the token that was presented; empty for none */
    Optional<OAuth2Authorization> find(String id, String shown) {
        return sql.sql("""
                select a.*, c.client_id as client, c.scopes as allowed
                  from api_authorization a
                  join api_client c on c.id = a.client_id
                  left join participant p on p.id = a.participant_id
                 where a.id = ? and a.ended_at is null and a.issuer = ? and p.disabled_at is null
                """)
                .params(id, issuer.name())
                .query(this::row)
                .optional()
                .map(row -> authorization(row, shown));
    }

    private OAuth2Authorization authorization(Row row, String shown) {
        var tokens = sql.sql("select * from api_token where authorization_id = ? order by issued_at, expires_at")
                .param(row.id())
                .query(KeptToken::map)
                .list();
        var built = OAuth2Authorization.withRegisteredClient(row.client())
                .id(row.id())
                .principalName(row.principal())
                .authorizationGrantType(new AuthorizationGrantType(row.grant()))
                .authorizedScopes(row.scopes())
                .attribute(VERSION, row.version());
        if (row.person() != null) {
            built.attribute(
                    Principal.class.getName(),
                    UsernamePasswordAuthenticationToken.authenticated(row.principal(), null, List.of()));
        }
        if (row.request() != null) {
            built.attribute(
                    OAuth2AuthorizationRequest.class.getName(), row.request().request(row.clientId()));
        }
        if (row.provedAt() != null) {
            built.attribute(PROVED_AT, row.provedAt());
        }
        addTokens(built, row, tokens, shown);
        return built.build();
    }

    private void addTokens(OAuth2Authorization.Builder built, Row row, List<KeptToken> tokens, String shown) {
        var digest = HexFormat.of().formatHex(Digest.of(shown));
        KeptToken.among(tokens, KeptToken.STATE, digest)
                .filter(state -> !state.spent() && state.expiresAt().isAfter(Instant.now()))
                .ifPresent(state -> built.attribute(OAuth2ParameterNames.STATE, state.value(shown)));
        KeptToken.among(tokens, KeptToken.CODE, digest)
                .ifPresent(code -> add(
                        built,
                        code,
                        new OAuth2AuthorizationCode(code.value(shown), code.issuedAt(), code.expiresAt()),
                        Map.of()));
        KeptToken.among(tokens, KeptToken.REFRESH, digest)
                .ifPresent(refresh -> add(
                        built,
                        refresh,
                        new OAuth2RefreshToken(refresh.value(shown), refresh.issuedAt(), refresh.expiresAt()),
                        Map.of()));
        KeptToken.among(tokens, KeptToken.ACCESS, digest).ifPresent(access -> {
            var scopes = new HashSet<>(access.scopes());
            scopes.retainAll(row.allowed());
            var token = new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER,
                    access.value(shown),
                    access.issuedAt(),
                    access.expiresAt(),
                    scopes);
            add(built, access, token, claims(row, access, scopes));
            if (row.person() != null) {
                built.token(idToken(row, access));
            }
        });
    }

    private static void add(
            OAuth2Authorization.Builder built, KeptToken kept, OAuth2Token token, Map<String, Object> claims) {
        built.token(token, metadata -> {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, kept.spent());
            if (!claims.isEmpty()) {
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims);
            }
        });
    }

    /** What introspection says of an access token. */
    private Map<String, Object> claims(Row row, KeptToken access, Set<String> scopes) {
        return Map.of(
                "iss", issuer.name(),
                "sub", row.person() == null ? row.clientId() : subjects.of(row.clientId(), row.person()),
                "aud", List.of(row.person() == null ? issuer.name() + "/api/v1" : row.clientId()),
                "nbf", access.issuedAt(),
                "scope", Set.copyOf(scopes));
    }

    /** In the place of the ID token that was given out, for what Spring Security asks of it: whose it was, and of when. */
    private OidcIdToken idToken(Row row, KeptToken access) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", row.principal());
        if (row.provedAt() != null) {
            claims.put("auth_time", Date.from(row.provedAt()));
        }
        return new OidcIdToken("sha256:", access.issuedAt(), access.expiresAt(), claims);
    }

    private Row row(ResultSet row, int index) throws SQLException {
        @Nullable Long person = row.getObject("participant_id", Long.class);
        var request = row.getString("request");
        var allowed = Set.of((String[]) row.getArray("allowed").getArray());
        var scopes = new HashSet<>(List.of((String[]) row.getArray("scopes").getArray()));
        scopes.retainAll(allowed);
        return new Row(
                row.getString("id"),
                org.springframework.security.oauth2.server.authorization.client.RegisteredClient.withId(
                                Long.toString(row.getLong("client_id")))
                        .clientId(row.getString("client"))
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build(),
                row.getString("client"),
                allowed,
                person == null ? null : new ParticipantId(person),
                row.getString("grant_type"),
                scopes,
                request == null ? null : json.readValue(request, AskedFor.class),
                Localized.instant(row, "proved_at"),
                row.getLong("version"));
    }

    private record Row(
            String id,
            org.springframework.security.oauth2.server.authorization.client.RegisteredClient client,
            String clientId,
            Set<String> allowed,
            @Nullable ParticipantId person,
            String grant,
            Set<String> scopes,
            @Nullable AskedFor request,
            @Nullable Instant provedAt,
            long version) {
        String principal() {
            return person == null ? clientId : person.toString();
        }
    }
}
