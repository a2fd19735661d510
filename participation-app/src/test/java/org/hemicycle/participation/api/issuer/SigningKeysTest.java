package org.hemicycle.participation.api.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The keys of an organisation take turns, and every site knows the next one before it signs. */
class SigningKeysTest extends ParticipationTest {
    @Autowired
    private SigningKeys keys;

    @Autowired
    private TokenSweep sweep;

    @Test
    void takeTurns() {
        var first = current().getFirst().getKeyID();
        assertThat(current()).extracting(JWK::getKeyID).contains(first);
        change("update api_key set signs_until = now() + interval '1 day' where id = ?", first);
        var published = current();
        assertThat(published.getFirst().getKeyID()).isEqualTo(first);
        var next = published.get(1).getKeyID();
        assertThat(current()).extracting(JWK::getKeyID).containsExactlyElementsOf(ids(published));
        change("update api_key set signs_until = now() - interval '1 second' where id = ?", first);
        assertThat(current().getFirst().getKeyID()).isEqualTo(next);
        assertThat(ids(current())).as("what it signed can still be verified").contains(first);
        change("update api_key set verifies_until = now() - interval '1 second' where id = ?", first);
        assertThat(ids(current())).doesNotContain(first);
    }

    @Test
    void areSealed() {
        current();
        var kept = inside(
                LYON,
                () -> sql.sql("select sealed from api_key").query(byte[].class).list());
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("kty", "RSA"));
    }

    @Test
    void sweepsWhatIsOverAndKeepsWhatLives() {
        var client = inside(LYON, () -> sql.sql("""
                insert into api_client (client_id, name, kind, scopes, created_by)
                values (gen_random_uuid()::text, 'Swept', 'program', '{spaces:read}', 'tests') returning id
                """).query(Long.class).single());
        for (var age : List.of("3 days", "1 minute")) {
            inside(LYON, () -> sql.sql("""
                    with a as (
                      insert into api_authorization (id, client_id, grant_type, scopes, issuer, created_at)
                      values (gen_random_uuid()::text, ?, 'client_credentials', '{}', 'x', now() - ?::interval) returning id, created_at)
                    insert into api_token (digest, authorization_id, kind, issued_at, expires_at)
                    select sha256(id::bytea), id, 'access', created_at, created_at + interval '15 minutes' from a
                    """).params(client, age).update());
        }
        CurrentTenant.run(LYON, sweep::sweep);
        assertThat(inside(
                        LYON,
                        () -> sql.sql("select count(*) from api_authorization where client_id = ?")
                                .param(client)
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    private List<JWK> current() {
        return CurrentTenant.call(LYON, keys::current);
    }

    private static List<String> ids(List<JWK> keys) {
        return keys.stream().map(JWK::getKeyID).toList();
    }

    private void change(String statement, String id) {
        inside(LYON, () -> sql.sql(statement).param(id).update());
    }
}
