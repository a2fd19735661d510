package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gives up the last way into their account; each way counts for the others. */
class WaysInTest extends ParticipationTest {
    @Autowired
    private WaysIn ways;

    @Test
    void anAddressIsOne() {
        var email = UUID.randomUUID() + "@example.org";
        participant(LYON, email);
        var person = inside(
                LYON,
                () -> new ParticipantId(sql.sql("select id from participant where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single()));
        assertThat(besides("passkey", person)).isTrue();
        assertThat(besides("provider", person)).isTrue();
        assertThat(besides("address", person)).isFalse();
    }

    @Test
    void aPasskeyIsOneForWhoHasAnIdentityElsewhere() {
        var person = nobody();
        assertThat(besides("provider", person)).isFalse();
        inside(
                LYON,
                () -> sql.sql("""
                insert into passkey (participant_id, credential_id, relying_party, label, public_key, sign_count, transports,
                                     backup_eligible, backed_up, attestation, created_at)
                values (?, ?, 'lyon.localhost', 'Phone', '', 0, '{}', true, true, '', now())
                """)
                        .params(
                                person.value(),
                                UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .update());
        assertThat(besides("provider", person)).isTrue();
        assertThat(besides("passkey", person)).isFalse();
    }

    private ParticipantId nobody() {
        return inside(
                LYON,
                () -> new ParticipantId(sql.sql(
                                "insert into participant (name, locale, confirmed_at) values ('X', 'fr', now()) returning id")
                        .query(Long.class)
                        .single()));
    }

    private boolean besides(String way, ParticipantId person) {
        return inside(LYON, () -> ways.besides(way, person));
    }
}
