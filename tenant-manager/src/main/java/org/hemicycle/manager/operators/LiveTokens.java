package org.hemicycle.manager.operators;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A token is worth something only as long as its client is: revoking either ends it at once, on every node. */
@Component
class LiveTokens implements OAuth2TokenValidator<Jwt> {
    private static final OAuth2TokenValidatorResult REVOKED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "The token was revoked", null));

    private final JdbcClient sql;

    LiveTokens(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean live =
                sql.sql("""
                select exists (
                  select 1
                    from oauth2_authorization a
                    join oauth2_registered_client c on c.id = a.registered_client_id
                   where a.access_token_value = ?
                     and a.access_token_metadata not like '%"metadata.token.invalidated":true%')
                """).param(token.getTokenValue()).query(Boolean.class).single();
        return live ? OAuth2TokenValidatorResult.success() : REVOKED;
    }
}
