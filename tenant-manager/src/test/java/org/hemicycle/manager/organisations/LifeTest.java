package org.hemicycle.manager.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.junit.jupiter.api.Test;

class LifeTest extends ManagerTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Test
    void closesAndOpensASpace() {
        var path = active("life-one");
        var suspended = api.post(path + "/suspension", "{\"reason\": \"Unpaid\"}");
        assertThat(suspended.status()).isEqualTo(200);
        assertThat(suspended.json().at("/state/reason").asString()).isEqualTo("Unpaid");
        var again = api.post(path + "/suspension", "{\"reason\": \"Unpaid\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains("suspended");
        assertThat(state(api.post(path + "/reactivation", ""))).isEqualTo("active");
        assertThat(state(api.post(path + "/archival", ""))).isEqualTo("archived");
        assertThat(api.post(path + "/suspension", "{\"reason\": \"x\"}").status())
                .isEqualTo(409);
        assertThat(api.post(path + "/suspension", "{}").status()).isEqualTo(422);
    }

    @Test
    void tellsThePublicWhatTheOperatorWrites() {
        var path = active("life-notice");
        var wrong = api.post(path + "/suspension", """
                {"reason": "Unpaid", "notice": {"fr": 1, "xx": "?"}, "mood": ""}
                """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("/notice/fr", "/notice/xx", "/mood");
        var suspended = api.post(path + "/suspension", """
                {"reason": "Unpaid", "notice": {"fr": "À bientôt.", "en": "See you."}}
                """);
        assertThat(suspended.json().at("/state/notice/fr").asString()).isEqualTo("À bientôt.");
    }

    @Test
    void endsATrialByItselfAndOpensWithAPlan() {
        var path = active("life-trial");
        assertThat(api.post(path + "/plan-choice", "{\"plan\": \"free\"}").status())
                .isEqualTo(409);
        for (var day : new String[] {"\"2020-01-01\"", "\"tomorrow\"", "5", "\"2999-01-01\""}) {
            var wrong = api.post(path + "/trial", "{\"until\": " + day + "}");
            assertThat(wrong.status()).as(day).isEqualTo(422);
            assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("/until");
        }
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        var tried = api.post(path + "/trial", "{\"until\": \"" + today + "\"}");
        assertThat(state(tried)).isEqualTo("trial");
        assertThat(tried.json().at("/state/trialUntil").isString()).isTrue();
        var registry = beans.getBean(Registry.class);
        var tenant = registry.findBySlug(new Slug("life-trial")).orElseThrow();
        var over = new org.hemicycle.provisioning.registry.TenantState.Trial(
                java.time.Instant.now().minusSeconds(1), java.time.Instant.now());
        registry.save(tenant.withState(over), tenant.version());
        beans.getBean(EndingTrials.class).endAll();
        var ended = api.get(path);
        assertThat(state(ended)).isEqualTo("suspended");
        assertThat(ended.json().at("/state/reason").asString()).isEqualTo("trial-ended");
        assertThat(ended.json().at("/state/notice/fr").asString()).contains("période d’essai");
        var chosen = api.post(path + "/plan-choice", "{\"plan\": \"free\"}");
        assertThat(state(chosen)).isEqualTo("active");
        assertThat(chosen.json().get("plan").asString()).isEqualTo("free");
    }

    @Test
    void staysOpenWhenAPaymentIsLate() {
        var path = active("life-due");
        var due = api.post(path + "/past-due", "{\"saidToThePublic\": true}");
        assertThat(state(due)).isEqualTo("past-due");
        assertThat(due.json().at("/state/saidToThePublic").asBoolean()).isTrue();
        assertThat(state(api.post(path + "/settlement", ""))).isEqualTo("active");
        assertThat(api.post(path + "/settlement", "").status()).isEqualTo(409);
    }

    @Test
    void tellsTheSecondOfTwoOperatorsWhatChanged() {
        var path = active("life-two-operators");
        var tag = api.get(path).header("ETag");
        assertThat(api.post(path + "/archival", "", "If-Match", tag).status()).isEqualTo(200);
        var second = api.post(path + "/suspension", "{\"reason\": \"x\"}", "If-Match", tag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().at("/changes/0/action").asString()).isEqualTo("organisation.archived");
        assertThat(state(api.get(path))).isEqualTo("archived");
    }

    @Test
    void comesBackWithinTheGrace() {
        var path = active("life-two");
        assertThat(api.delete(path + "?graceDays=91").status()).isEqualTo(400);
        assertThat(api.delete(path + "?graceDays=-1").status()).isEqualTo(400);
        var deleting = api.delete(path + "?graceDays=5");
        assertThat(deleting.status()).isEqualTo(202);
        assertThat(deleting.json().at("/state/purgeAfter").isString()).isTrue();
        assertThat(state(api.post(path + "/reactivation", ""))).isEqualTo("active");
    }

    @Test
    void isGoneWithoutGrace() {
        var path = active("life-three");
        var deleting = api.delete(path + "?graceDays=0");
        assertThat(deleting.status()).isEqualTo(202);
        api.get(deleting.json().at("/links/events").asString(), "Accept", "text/event-stream");
        assertThat(state(api.get(path))).isEqualTo("deleted");
        assertThat(api.post(path + "/reactivation", "").status()).isEqualTo(409);
        assertThat(api.post(ORGANISATIONS, Drafts.of("life-three").toString()).status())
                .isEqualTo(409);
    }

    @Test
    void leavesASignedCertificateThatAnybodyCanVerify() throws Exception {
        var path = active("life-certified");
        assertThat(api.get(path + "/deletion-certificate").status()).isEqualTo(404);
        var deleting = api.delete(path + "?graceDays=0");
        api.get(deleting.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var answer = api.get(path + "/deletion-certificate");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        var jws = answer.json().get("jws");
        var published = api.anonymously("GET", "/.well-known/deletion-certificate-keys", null);
        var key = published.json().at("/keys/0");
        var header = new String(decoded(jws.get("protected").asString()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(header).contains(key.get("kid").asString(), "EdDSA");
        assertThat(verifies(key.get("x").asString(), jws, "")).isTrue();
        assertThat(verifies(key.get("x").asString(), jws, "x")).isFalse();
        var removed = answer.json().at("/certificate/removed").toString();
        assertThat(removed).contains("\"schema\"", "\"role\"", "\"files\"", "\"rowsByTable\"", "\"caches\"");
        assertThat(answer.json().at("/certificate/left").isEmpty()).isTrue();
    }

    private static boolean verifies(String x, tools.jackson.databind.JsonNode jws, String forged) throws Exception {
        var prefix = java.util.HexFormat.of().parseHex("302a300506032b6570032100");
        var encoded =
                java.nio.ByteBuffer.allocate(44).put(prefix).put(decoded(x)).array();
        var key = java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded));
        var signature = java.security.Signature.getInstance("Ed25519");
        signature.initVerify(key);
        var text = jws.get("protected").asString() + "." + jws.get("payload").asString() + forged;
        signature.update(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return signature.verify(decoded(jws.get("signature").asString()));
    }

    private static byte[] decoded(String text) {
        return java.util.Base64.getUrlDecoder().decode(text);
    }

    @Test
    void changesWhatWasSeen() {
        var path = active("life-four");
        var seen = api.get(path);
        var tag = seen.header("ETag");
        assertThat(api.patch(path, "{\"plan\": \"free\"}").status()).isEqualTo(428);
        var changed = api.patch(path, "{\"plan\": \"free\", \"name\": {\"en\": \"New name\"}}", "If-Match", tag);
        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
        assertThat(changed.json().get("plan").asString()).isEqualTo("free");
        assertThat(changed.json().at("/name/en").asString()).isEqualTo("New name");
        assertThat(changed.json().at("/name/fr").asString()).isEqualTo("Ville de life-four");
        var stale = api.patch(path, "{\"plan\": \"public\"}", "If-Match", tag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("changes").toString()).contains("plan").contains("client:tests");
        assertThat(stale.json().get("currentETag").asString()).isEqualTo(changed.header("ETag"));
        assertThat(api.get(path, "If-None-Match", changed.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void saysANewNameInTheSpaceItself() throws Exception {
        var path = active("life-eight");
        var changed = api.patch(
                path,
                "{\"name\": {\"en\": \"Said at once\"}, \"branding\": {\"primaryColour\": \"#123456\"}}",
                "If-Match",
                "*");
        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
        var tenant =
                beans.getBean(Registry.class).findBySlug(new Slug("life-eight")).orElseThrow();
        try (var connection =
                        beans.getBean(Cells.class).of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role hemicycle_owner");
            var home = statement.executeQuery("select name->>'en', look->>'primaryColour' from %s.organisation"
                    .formatted(tenant.id().schema()));
            assertThat(home.next()).isTrue();
            assertThat(home.getString(1)).isEqualTo("Said at once");
            assertThat(home.getString(2)).isEqualTo("#123456");
            connection.rollback();
        }
    }

    @Test
    void refusesAWrongChange() {
        var path = active("life-five");
        var tag = api.get(path).header("ETag");
        var wrong = api.patch(path, """
                {"slug": "other", "state": {}, "plan": "gold", "locales": null, "wings": 2}
                """, "If-Match", tag);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("/slug", "/state", "/plan", "/locales", "/wings");
        assertThat(api.get(path).header("ETag")).isEqualTo(tag);
    }

    @Test
    void switchesModulesByARun() {
        var path = active("life-six");
        var changed = api.patch(path, "{\"modules\": [\"proposals\", \"pages\"]}", "If-Match", "*");
        assertThat(changed.status()).isEqualTo(200);
        api.get(changed.json().at("/links/events").asString(), "Accept", "text/event-stream");
        assertThat(api.get(path).json().get("modules").valueStream().map(key -> key.asString()))
                .containsExactly("pages", "proposals");
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 3; i++) {
            api.post(ORGANISATIONS, Drafts.of("listed-" + i).toString());
        }
        var first = api.get(ORGANISATIONS + "?search=listed-&limit=2&kind=city&plan=public");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("items").size()).isEqualTo(2);
        var link = first.header("Link");
        assertThat(link).endsWith("rel=\"next\"");
        var second = api.get(link.substring(1, link.indexOf('>')));
        assertThat(second.json().get("items").size()).isEqualTo(1);
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void refusesWrongParameters() {
        for (var wrong : new String[] {
            "limit=0", "limit=101", "limit=x", "kind=village", "state=odd", "plan=gold", "cursor=xyz", "search=%00"
        }) {
            var answer = api.get(ORGANISATIONS + "?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(wrong).startsWith("application/problem+json");
        }
    }

    @Test
    void remembersWhoDidWhat() {
        var path = active("life-seven");
        api.post(path + "/archival", "");
        var id = new org.hemicycle.provisioning.registry.TenantId(
                api.get(path).json().get("id").asString());
        var audit = beans.getBean(org.hemicycle.manager.audit.AuditTrail.class);
        assertThat(audit.of(id, 10))
                .extracting(entry -> entry.action() + " by " + entry.actor())
                .contains("organisation.archived by client:tests", "organisation.opened by client:tests");
    }

    private String active(String slug) {
        var opened = api.post(ORGANISATIONS, Drafts.of(slug).toString());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        api.get(opened.json().at("/links/events").asString(), "Accept", "text/event-stream");
        return ORGANISATIONS + "/" + slug;
    }

    private static String state(Api.Answer answer) {
        return answer.json().at("/state/key").asString();
    }
}
