package org.hemicycle.participation.api.issuer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.api.clients.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2TokenIntrospectionClaimNames;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an access token is worth something now, asked of the bound organisation's home with every request: a token of another
 * organisation is not there, and a revoked one is worth nothing from that moment, on every node.
 */
@Component
public class LiveTokens implements OpaqueTokenIntrospector {
    /** The number of the participant who authorised it; missing where a program acts for the organisation. */
    public static final String PERSON = "person";

    /** What the client calls itself. */
    public static final String CLIENT = OAuth2TokenIntrospectionClaimNames.CLIENT_ID;

    private final JdbcClient sql;
    private final Issuer issuer;
    private final Clock clock;

    LiveTokens(JdbcClient sql, Issuer issuer, Clock clock) {
        this.sql = sql;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        return sql.sql("""
                with found as (
                  select c.id, c.client_id, c.used_at, a.participant_id, t.issued_at, t.expires_at,
                         array(select unnest(t.scopes) intersect select unnest(c.scopes)) as scopes
                    from api_token t
                    join api_authorization a on a.id = t.authorization_id
                    join api_client c on c.id = a.client_id
                    left join participant p on p.id = a.participant_id
                   where t.digest = :digest and t.kind = 'access' and not t.spent and t.expires_at > :now
                     and a.ended_at is null and a.issuer = :issuer and p.disabled_at is null),
                used as (
                  update api_client c set used_at = :now from found f
                   where c.id = f.id and (f.used_at is null or f.used_at < :now::timestamptz - interval '1 minute'))
                select * from found
                """)
                .param("digest", Digest.of(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("issuer", issuer.name())
                .query(LiveTokens::principal)
                .optional()
                .orElseThrow(() -> new BadOpaqueTokenException("The token is not valid here, or not any more"));
    }

    private static OAuth2AuthenticatedPrincipal principal(ResultSet row, int index) throws SQLException {
        var scopes = (String[]) row.getArray("scopes").getArray();
        Map<String, Object> said = new HashMap<>();
        said.put(CLIENT, row.getString("client_id"));
        said.put(OAuth2TokenIntrospectionClaimNames.SCOPE, List.of(scopes));
        said.put(
                OAuth2TokenIntrospectionClaimNames.IAT,
                row.getTimestamp("issued_at").toInstant());
        said.put(
                OAuth2TokenIntrospectionClaimNames.EXP,
                row.getTimestamp("expires_at").toInstant());
        Long person = row.getObject("participant_id", Long.class);
        if (person != null) {
            said.put(PERSON, person);
        }
        List<GrantedAuthority> may = Arrays.stream(scopes)
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
        return new DefaultOAuth2AuthenticatedPrincipal(row.getString("client_id"), said, may);
    }
}
