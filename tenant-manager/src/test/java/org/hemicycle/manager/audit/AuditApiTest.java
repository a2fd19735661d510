package org.hemicycle.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail for programs, which need scopes of their own for it. */
class AuditApiTest extends ManagerTest {
    private final Api audit = api.withScope("audit:read audit:write");
    private final String actor = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void record() {
        for (int i = 1; i <= 3; i++) {
            beans.getBean(AuditTrail.class).record(Actor.operator(actor), "test.step-" + i, Map.of());
        }
        beans.getBean(SealingTheTrail.class).sealAll();
    }

    @Test
    void isSearchedPageByPage() {
        var first = audit.get("/api/v1/audit-trail/entries?actor=" + actor + "&limit=2")
                .json();
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("items").get(0).get("action").asString()).isEqualTo("test.step-3");
        assertThat(first.get("items").get(0).get("digest").asString()).hasSize(64);
        var second = audit.get("/api/v1/audit-trail/entries?actor=" + actor + "&limit=2&cursor="
                        + first.get("next").asString())
                .json();
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(audit.get("/api/v1/audit-trail/entries?actor=" + actor + "&action=test")
                        .json()
                        .get("items"))
                .hasSize(3);
        assertThat(audit.get("/api/v1/audit-trail/entries?actor=" + actor + "&action=test.step-1")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(audit.get("/api/v1/audit-trail/entries?actor=" + actor + "&until=2020-01-01T00:00:00Z")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (var wrong : new String[] {"from=yesterday", "cursor=x", "limit=0"}) {
            var answer = audit.get("/api/v1/audit-trail/entries?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().get("parameter").asString()).isEqualTo(wrong.split("=")[0]);
        }
        assertThat(audit.get("/api/v1/audit-trail/verification?head=x").status())
                .isEqualTo(400);
    }

    @Test
    void isVerifiedAndTakenAway() {
        var verdict = audit.get("/api/v1/audit-trail/verification").json();
        assertThat(verdict.get("intact").asBoolean()).isTrue();
        assertThat(audit.get("/api/v1/audit-trail/verification?head="
                                + verdict.get("head").asString())
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
        var export = audit.get("/api/v1/audit-trail/export");
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(export.http().body())
                .startsWith("{\"format\":\"hemicycle-audit-1\"")
                .contains(actor);
    }

    @Test
    void isKeptAsLongAsWasSaid() {
        var now = audit.get("/api/v1/audit-trail/retention");
        int days = now.json().get("days").asInt();
        assertThat(audit.patch("/api/v1/audit-trail/retention", "{\"days\":" + days + "}")
                        .status())
                .isEqualTo(428);
        var wrong = audit.patch("/api/v1/audit-trail/retention", "{\"days\":3}", "If-Match", now.header("ETag"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").get(0).get("field").asString()).isEqualTo("/days");
        assertThat(audit.patch("/api/v1/audit-trail/retention", "{\"days\":2000}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(audit.patch("/api/v1/audit-trail/retention", "{\"days\":2000}", "If-Match", now.header("ETag"))
                        .json()
                        .get("days")
                        .asInt())
                .isEqualTo(2000);
    }

    @Test
    void isHeldForAnIncident() {
        assertThat(audit.post("/api/v1/audit-trail/holds", "{\"reason\":\" \"}").status())
                .isEqualTo(422);
        var hold = audit.post("/api/v1/audit-trail/holds", "{\"reason\":\"incident 12\"}");
        assertThat(hold.status()).isEqualTo(201);
        var id = hold.json().get("id").asString();
        assertThat(audit.get("/api/v1/audit-trail/holds").http().body()).contains("incident 12");
        assertThat(audit.post("/api/v1/audit-trail/holds/" + id + "/lifting", "")
                        .status())
                .isEqualTo(200);
        assertThat(audit.post("/api/v1/audit-trail/holds/" + id + "/lifting", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void needsItsOwnScopes() {
        assertThat(api.get("/api/v1/audit-trail/entries").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/audit-trail/export").status()).isEqualTo(403);
        assertThat(api.withScope("audit:read")
                        .post("/api/v1/audit-trail/holds", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(audit.get("/api/v1/organisations").status()).isEqualTo(403);
    }
}
