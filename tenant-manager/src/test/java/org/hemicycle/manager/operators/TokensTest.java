package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TokensTest extends ManagerTest {
    @Test
    void endWithTheirClient() {
        var clients = beans.getBean(ApiClients.class);
        var created = clients.create("Short-lived", Set.of(ApiClients.READ));
        var client = Api.as(MANAGER, created.id(), created.secret()).withScope(ApiClients.READ);
        assertThat(client.get("/api/v1/plans").status()).isEqualTo(200);
        assertThat(clients.revoke(created.id())).isTrue();
        assertThat(client.get("/api/v1/plans").status()).isEqualTo(401);
    }

    @Test
    void areVerifiedByANodeThatHasJustStarted() {
        var keys = new SharedKeys(beans.getBean(SigningKeys.class), beans.getBean(Clock.class));
        var decoder = new TokenConfiguration()
                .jwtDecoder(
                        keys,
                        beans.getBean(LiveTokens.class),
                        beans.getBean(org.hemicycle.manager.platform.Installation.class));
        assertThat(decoder.decode(api.token()).getSubject()).isEqualTo(CLIENT_ID);
    }

    @Test
    void keepTheirKeyForAsLongAsTheyLive() {
        api.token();
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            var now = at(Instant.now()).current();
            var rotated =
                    at(Instant.now().plus(SigningKeys.SIGNS).plusSeconds(60)).current();
            assertThat(rotated).hasSize(now.size() + 1).containsAll(now);
            assertThat(rotated.getFirst()).isNotIn(now);
            status.setRollbackOnly();
        });
    }

    @Test
    void areSignedByKeysThatNobodyReadsInTheDatabase() {
        api.token();
        var sealed = beans.getBean(JdbcClient.class)
                .sql("select id, sealed from signing_key limit 1")
                .query((row, _) -> new Object[] {row.getString("id"), row.getBytes("sealed")})
                .single();
        assertThat(new String((byte[]) sealed[1], java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("kty");
        var other = SealingKey.of(
                "test", java.util.Base64.getEncoder().encodeToString("another key, 32 bytes, no more!!".getBytes()));
        assertThatThrownBy(() -> other.open((String) sealed[0], (byte[]) sealed[1]))
                .isInstanceOf(org.hemicycle.provisioning.secrets.WrongKey.class);
    }

    private SigningKeys at(Instant instant) {
        return new SigningKeys(
                beans.getBean(JdbcClient.class), beans.getBean(SealingKey.class), Clock.fixed(instant, ZoneOffset.UTC));
    }
}
