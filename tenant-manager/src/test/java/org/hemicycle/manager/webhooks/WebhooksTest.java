package org.hemicycle.manager.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class WebhooksTest extends ManagerTest {
    private final Receiver receiver = new Receiver();

    @AfterEach
    void forget() {
        api.get("/api/v1/webhooks")
                .json()
                .get("items")
                .forEach(one -> api.delete("/api/v1/webhooks/" + one.get("id").asString()));
        receiver.close();
    }

    @Test
    void tellsOfAChangeWithASignatureThatCanBeVerified() {
        var secret = add("organisation.plan_changed").json().get("secret").asString();
        seed("hook-one");
        sql().sql("update tenant set plan = 'public' where slug = 'hook-one'").update();
        await(() -> assertThat(receiver.about("hook-one")).hasSize(1));
        var told = receiver.about("hook-one").getFirst();
        assertThat(told.type()).isEqualTo("organisation.plan_changed");
        assertThat(told.json().get("data").get("to").asString()).isEqualTo("public");
        assertThat(told.json().get("sequence").asLong()).isPositive();
        assertThat(told.isSignedWith(secret)).isTrue();
        assertThat(told.isSignedWith(Signature.newSecret())).isFalse();
    }

    @Test
    void saysNothingOfWhatWasTakenBack() {
        add("organisation.renamed");
        seed("hook-two");
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            sql().sql("update tenant set name = '{\"fr\": \"Rien\"}' where slug = 'hook-two'")
                    .update();
            status.setRollbackOnly();
        });
        sql().sql("update tenant set name = '{\"fr\": \"Oui\"}' where slug = 'hook-two'")
                .update();
        await(() -> assertThat(receiver.about("hook-two")).hasSize(1));
        assertThat(receiver.about("hook-two").getFirst().body()).contains("Oui").doesNotContain("Rien");
    }

    @Test
    void losesNothingWhenAWorkerDiesInBetween() {
        add();
        var id = webhook();
        var deliveries = beans.getBean(Deliveries.class);
        receiver.status = 500;
        for (int i = 0; i < 5; i++) {
            seed("hook-dies-" + i);
        }
        var taken = deliveries.take(Duration.ofSeconds(60), 100, 100);
        sql().sql("update webhook_delivery set next_attempt_at = now() where state = 'waiting'")
                .update();
        receiver.status = 204;
        assertThat(taken.size()).isLessThanOrEqualTo(5);
        await(() -> {
            sql().sql(
                            "update webhook_delivery set next_attempt_at = now() where state = 'waiting' and next_attempt_at > now() + interval '2 seconds'")
                    .update();
            assertThat(count(id, "delivered")).isGreaterThanOrEqualTo(5);
        });
        for (int i = 0; i < 5; i++) {
            var told = receiver.about("hook-dies-" + i);
            assertThat(told).isNotEmpty();
            assertThat(told.stream().map(Receiver.Received::id).distinct()).hasSize(1);
        }
    }

    @Test
    void repeatsUnderTheSameIdentifierWhenTheAnswerWasLost() {
        add();
        var id = webhook();
        receiver.status = 503;
        seed("hook-again");
        await(() -> assertThat(receiver.about("hook-again")).isNotEmpty());
        receiver.status = 204;
        var delivery = beans.getBean(Deliveries.class).of(id, null, 10).items().getFirst();
        assertThat(api.post("/api/v1/webhooks/" + id + "/deliveries/" + delivery.id() + "/retry", "{}")
                        .status())
                .isEqualTo(202);
        await(() -> assertThat(count(id, "delivered")).isEqualTo(1));
        assertThat(receiver.about("hook-again").size()).isGreaterThanOrEqualTo(2);
        assertThat(receiver.about("hook-again").stream()
                        .map(Receiver.Received::id)
                        .distinct())
                .containsExactly(delivery.event().toString());
        var seen = api.get("/api/v1/webhooks/" + id + "/deliveries/" + delivery.id())
                .json();
        assertThat(seen.get("attempted")
                        .get(seen.get("attempted").size() - 1)
                        .get("status")
                        .asInt())
                .isEqualTo(503);
    }

    @Test
    void givesUpAfterADayAndOpensAnIssue() {
        add();
        var id = webhook();
        receiver.status = 500;
        seed("hook-fails");
        await(() -> {
            sql().sql("""
                    update webhook_delivery d set next_attempt_at = now()
                     where d.endpoint_id = ? and d.state = 'waiting'
                       and exists (select from webhook_attempt a where a.delivery_id = d.id and a.number = d.attempts)
                    """).param(id).update();
            assertThat(attempts(id)).isEqualTo(Deliveries.PAUSES.size() + 1);
        });
        await(() -> assertThat(
                        beans.getBean(Webhooks.class).find(id).orElseThrow().active())
                .isFalse());
        assertThat(count(id, "failed")).isEqualTo(1);
        assertThat(Deliveries.PAUSES.stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofDays(1));
        assertThat(beans.getBean(Webhooks.class).find(id).orElseThrow().disabledReason())
                .isEqualTo("failing");
    }

    @Test
    void signsWithBothSecretsWhileOneIsReplaced() {
        var first = add().json().get("secret").asString();
        var id = webhook();
        var second = api.post("/api/v1/webhooks/" + id + "/secret", "")
                .json()
                .get("secret")
                .asString();
        api.post("/api/v1/webhooks/" + id + "/test", "");
        await(() -> assertThat(receiver.all()).hasSize(1));
        var told = receiver.all().getFirst();
        assertThat(told.type()).isEqualTo(EventTypes.TEST);
        assertThat(told.isSignedWith(first)).isTrue();
        assertThat(told.isSignedWith(second)).isTrue();
        sql().sql("update webhook_endpoint set former_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        api.post("/api/v1/webhooks/" + id + "/test", "");
        await(() -> assertThat(receiver.all()).hasSize(2));
        assertThat(receiver.all().getLast().isSignedWith(first)).isFalse();
        assertThat(receiver.all().getLast().isSignedWith(second)).isTrue();
    }

    @Test
    void followsNoRedirect() {
        add();
        try (var inside = new Receiver()) {
            receiver.status = 302;
            receiver.location = inside.url();
            api.post("/api/v1/webhooks/" + webhook() + "/test", "");
            await(() -> assertThat(receiver.all()).isNotEmpty());
            assertThat(inside.all()).isEmpty();
        }
    }

    @Test
    void reachesNoAddressBehindTheFirewall() {
        for (var address : List.of(
                "http://127.0.0.2/x",
                "https://127.0.0.2/x",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://localhost/",
                "https://postgres.internal/",
                "http://example.org/",
                "ftp://example.org/",
                "https://a:b@example.org/",
                "not an address")) {
            var wrong = api.post("/api/v1/webhooks", "{\"url\":\"" + address + "\"}");
            assertThat(wrong.status()).as(address).isEqualTo(422);
            assertThat(wrong.json().get("errors").get(0).get("field").asString())
                    .isEqualTo("/url");
        }
        var reach = beans.getBean(Reach.class);
        for (var address : List.of(
                "127.0.0.2",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "fe80::1",
                "fd00::1",
                "::1",
                "2002:a00:1::",
                "::ffff:127.0.0.2",
                "224.0.0.1")) {
            Assertions.assertThatThrownBy(() -> {
                        try (var socket = new GuardedSockets(reach).createSocket()) {
                            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), 9), 100);
                        }
                    })
                    .as(address)
                    .isInstanceOf(GuardedSockets.OutOfReach.class);
        }
        assertThat(Reach.isPublic(InetAddress.ofLiteral("93.184.216.34"))).isTrue();
        assertThat(Reach.isPublic(InetAddress.ofLiteral("2606:4700::1111"))).isTrue();
    }

    @Test
    void checksTheAddressAgainWhenItConnects() {
        add();
        sql().sql("update webhook_endpoint set url = 'http://127.0.0.2:"
                        + receiver.url().replaceAll(".*:(\\d+)/.*", "$1") + "/'")
                .update();
        api.post("/api/v1/webhooks/" + webhook() + "/test", "");
        var id = webhook();
        await(() -> assertThat(attempts(id)).isPositive());
        var delivery = beans.getBean(Deliveries.class).of(id, null, 1).items().getFirst();
        await(() -> assertThat(beans.getBean(Deliveries.class)
                        .find(id, delivery.id())
                        .orElseThrow()
                        .attempted())
                .isNotEmpty());
        assertThat(beans.getBean(Deliveries.class)
                        .find(id, delivery.id())
                        .orElseThrow()
                        .attempted()
                        .getFirst()
                        .error())
                .contains("not public");
        assertThat(receiver.all()).isEmpty();
    }

    @Test
    void keepsItsSecretsSealedAndSaysThemOnce() {
        var secret = add().json().get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(api.get("/api/v1/webhooks/" + webhook()).http().body()).doesNotContain("whsec_");
        var kept = sql().sql("select encode(secret, 'escape') from webhook_endpoint")
                .query(String.class)
                .list();
        assertThat(kept).noneMatch(one -> one.contains(secret.substring(6, 20)));
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeIt() {
        add();
        var path = "/api/v1/webhooks/" + webhook();
        var tag = api.get(path).header("ETag");
        assertThat(api.patch(path, "{\"description\":\"a\"}", "If-Match", tag).status())
                .isEqualTo(200);
        assertThat(api.patch(path, "{\"description\":\"b\"}", "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(api.patch(path, "{\"description\":\"c\"}").status()).isEqualTo(428);
        assertThat(api.patch(path, "{\"events\":[\"nothing\"]}", "If-Match", "*")
                        .status())
                .isEqualTo(422);
        assertThat(api.patch(path, "{\"active\":false}", "If-Match", "*")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("disabled");
    }

    private Api.Answer add(String... events) {
        var types = events.length == 0 ? "" : ",\"events\":[\"" + String.join("\",\"", events) + "\"]";
        var answer = api.post("/api/v1/webhooks", "{\"url\":\"" + receiver.url() + "\"" + types + "}");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer;
    }

    private UUID webhook() {
        return UUID.fromString(
                api.get("/api/v1/webhooks").json().get("items").get(0).get("id").asString());
    }

    private void seed(String slug) {
        sql().sql("""
                insert into tenant (id, slug, name, kind, locales, time_zone, plan, modules_enabled, branding, administrator,
                                    template, cell, state)
                values (?, ?, '{"fr": "N"}', 'city', '{fr}', 'Europe/Paris', 'free', '{}', '{"primaryColour": "#1d6f42"}',
                        '{"name": "N", "email": "n@example.org"}', 'city', 'cell_1', 'deleted')
                """)
                .params(
                        UUID.randomUUID()
                                .toString()
                                .replaceAll("[^2-7a-z]", "")
                                .concat("aaaaaaaaaaaa")
                                .substring(0, 12),
                        slug)
                .update();
    }

    private int count(UUID id, String state) {
        return sql().sql("select count(*) from webhook_delivery where endpoint_id = ? and state = ?")
                .params(id, state)
                .query(Integer.class)
                .single();
    }

    private int attempts(UUID id) {
        return sql().sql("select coalesce(max(attempts), 0) from webhook_delivery where endpoint_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private JdbcClient sql() {
        return beans.getBean(JdbcClient.class);
    }

    private static void await(org.awaitility.core.ThrowingRunnable fact) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(fact);
    }
}
