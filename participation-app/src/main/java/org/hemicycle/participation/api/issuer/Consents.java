package org.hemicycle.participation.api.issuer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.api.clients.SiteScopes;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have allowed sites to learn about them. */
@Component
@Transactional
public class Consents implements OAuth2AuthorizationConsentService {
    private final JdbcClient sql;
    private final Clock clock;

    Consents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A site that somebody signs in to with this space, and what it may learn. */
    public record Given(long client, String name, List<String> scopes, Instant since) {
        public Given {
            scopes = List.copyOf(scopes);
        }

        /** Key of the sentence that says what the site learns. */
        public String learns() {
            return "api.own.learns"
                    + (scopes.contains(SiteScopes.PROFILE) ? "-profile" : "")
                    + (scopes.contains(SiteScopes.EMAIL) ? "-email" : "");
        }
    }

    /** To whom this person has given consent, by name. */
    @Transactional(readOnly = true)
    public List<Given> of(ParticipantId person) {
        return sql.sql("""
                select c.id, c.name, k.scopes, k.given_at
                  from api_consent k join api_client c on c.id = k.client_id
                 where k.participant_id = ? order by lower(c.name), c.id
                """)
                .param(person.value())
                .query((row, _) -> new Given(
                        row.getLong("id"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** Takes a consent back; the site's tokens for this person end at once. Says whether there was one. */
    public boolean withdraw(ParticipantId person, long client) {
        sql.sql("delete from api_authorization where participant_id = ? and client_id = ?")
                .params(person.value(), client)
                .update();
        return sql.sql("delete from api_consent where participant_id = ? and client_id = ?")
                        .params(person.value(), client)
                        .update()
                == 1;
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        sql.sql("""
                insert into api_consent (participant_id, client_id, scopes, given_at) values (?, ?, ?, ?)
                on conflict (participant_id, client_id) do update set scopes = excluded.scopes, given_at = excluded.given_at
                """)
                .params(
                        Long.parseLong(consent.getPrincipalName()),
                        Long.parseLong(consent.getRegisteredClientId()),
                        consent.getScopes().stream().sorted().toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        withdraw(
                new ParticipantId(Long.parseLong(consent.getPrincipalName())),
                Long.parseLong(consent.getRegisteredClientId()));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2AuthorizationConsent findById(String client, String person) {
        var scopes = sql.sql("select scopes from api_consent where participant_id = ? and client_id = ?")
                .params(Long.parseLong(person), Long.parseLong(client))
                .query((row, _) -> Set.of((String[]) row.getArray("scopes").getArray()))
                .optional();
        return scopes.map(given -> {
                    var consent = OAuth2AuthorizationConsent.withId(client, person);
                    given.forEach(consent::scope);
                    return consent.build();
                })
                .orElse(null);
    }
}
