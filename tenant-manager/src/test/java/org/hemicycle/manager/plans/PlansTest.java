package org.hemicycle.manager.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;

/** Plans, overrides and usage, as programs see them. */
class PlansTest extends ManagerTest {
    @Test
    void areThreeToBeginWith() {
        var plans = api.get("/api/v1/plans").json().get("plans");
        assertThat(plans.valueStream().map(plan -> plan.get("key").asString())).contains("free", "campaign", "public");
        assertThat(plans.get(0).at("/quotas/storage/hard").asLong()).isEqualTo(1_000_000_000);
    }

    @Test
    void changeOnlyForThoseWhoHaveSeenThem() {
        add("plans-change", "[\"pages\"]");
        var seen = api.get("/api/v1/plans/plans-change");
        assertThat(seen.status()).isEqualTo(200);
        var path = "/api/v1/plans/plans-change";
        var tag = seen.header("ETag");
        assertThat(api.patch(path, "{\"offered\": false}").status()).isEqualTo(428);
        var changed = api.patch(path, "{\"quotas\": {\"mails\": {\"soft\": 8, \"hard\": 10}}}", "If-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/quotas/mails/hard").asLong()).isEqualTo(10);
        assertThat(changed.json().get("modules").valueStream().map(Object::toString))
                .containsExactly("\"pages\"");
        var late = api.patch(path, "{\"offered\": false}", "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/quotas/mails/soft").asLong()).isEqualTo(8);
        var freed = api.patch(path, "{\"quotas\": {\"mails\": null}}", "If-Match", changed.header("ETag"));
        assertThat(freed.json().at("/quotas").isEmpty()).isTrue();
    }

    @Test
    void nameEveryWrongField() {
        var answer = api.post("/api/v1/plans", """
                {"key": "No Good", "name": {"fr": "Un"}, "modules": ["pages", "rockets", "pages"],
                 "quotas": {"mails": {"soft": 10, "hard": 5}, "wind": {}, "storage": {"hard": "much"}}, "colour": 1}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("/colour", "/quotas/storage/hard");
        var checked = api.post("/api/v1/plans", """
                {"key": "No Good", "name": {"fr": "Un"}, "modules": ["pages", "rockets", "pages"],
                 "quotas": {"mails": {"soft": 10, "hard": 5}, "wind": {}}}
                """);
        assertThat(checked.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("/key", "/name/en", "/modules/1", "/modules/2", "/quotas/mails/soft", "/quotas/wind");
        add("plans-twice", "[]");
        assertThat(post("plans-twice", "[]").json().at("/errors/0/code").asString())
                .isEqualTo("plan-key-taken");
    }

    @Test
    void keepAModuleThatIsInUseOnAPlanWithoutIt() {
        add("plans-small", "[\"pages\"]");
        var tenant = open("plans-keep");
        var preview = api.get("/api/v1/organisations/plans-keep/plan-preview?plan=plans-small")
                .json();
        assertThat(preview.get("readOnly").valueStream().map(one -> one.asString()))
                .containsExactlyInAnyOrder("proposals", "discussions");
        assertThat(preview.get("lost").valueStream().map(one -> one.asString())).contains("assistance");
        var path = "/api/v1/organisations/plans-keep";
        var moved = api.patch(
                path, "{\"plan\": \"plans-small\"}", "If-Match", api.get(path).header("ETag"));
        assertThat(moved.status()).as(String.valueOf(moved.json())).isEqualTo(200);
        assertThat(moved.json().get("modules").valueStream().map(one -> one.asString()))
                .contains("proposals", "discussions");
        assertThat(moved.json().get("modulesAllowed").valueStream().map(one -> one.asString()))
                .containsExactly("pages");
        assertThat(now(tenant).isReadOnly("proposals", Instant.now())).isTrue();
        var back = api.patch(
                path, "{\"plan\": \"public\"}", "If-Match", api.get(path).header("ETag"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(now(tenant).isReadOnly("proposals", Instant.now())).isFalse();
    }

    @Test
    void areOverriddenForOneOrganisationAndForATime() {
        add("plans-over", "[\"pages\"]");
        var tenant = open("plans-override");
        var other = open("plans-bystander");
        var day = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(30);
        var path = "/api/v1/organisations/plans-override/overrides";
        var granted = api.post(
                path,
                "{\"module\": \"proposals\", \"allowed\": false, \"until\": \"%s\", \"reason\": \"a test\"}"
                        .formatted(day));
        assertThat(granted.status()).as(String.valueOf(granted.json())).isEqualTo(201);
        assertThat(now(tenant).mayUse("proposals", Instant.now())).isFalse();
        assertThat(now(tenant).mayUse("proposals", Instant.now().plus(40, ChronoUnit.DAYS)))
                .isTrue();
        assertThat(now(other).mayUse("proposals", Instant.now())).isTrue();
        api.post(
                path,
                "{\"quota\": \"mails\", \"soft\": 5, \"hard\": 7, \"until\": \"%s\", \"reason\": \"a test\"}"
                        .formatted(day));
        assertThat(now(tenant).entitlements().limit(Quota.MAILS, Instant.now()).hard())
                .isEqualTo(7);
        var id = granted.json().get("id").asString();
        assertThat(api.delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(api.delete(path + "/" + id).status()).isEqualTo(404);
        assertThat(now(tenant).mayUse("proposals", Instant.now())).isTrue();
        assertThat(api.get(path).json().get("items").size()).isEqualTo(2);
        var wrong = api.post(path, "{\"module\": \"pages\", \"quota\": \"mails\", \"until\": \"2020-01-01\"}");
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("/module", "/until", "/reason");
    }

    @Test
    void showWhatIsUsedBesideTheLimit() throws Exception {
        var tenant = open("plans-usage");
        var cells = beans.getBean(Cells.class);
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into jobs.usage (tenant_role, quota, period, used) values "
                    + "('%s', 'storage', '1970-01-01', 2000000000)"
                            .formatted(tenant.id().role()));
        }
        var items = api.get("/api/v1/organisations/plans-usage/usage").json().get("items");
        assertThat(items.get(0).get("used").asLong()).isEqualTo(2_000_000_000);
        assertThat(items.get(0).get("standing").asString()).isEqualTo("within");
        assertThat(items.get(1).get("used").isNull()).isTrue();
        var preview = api.get("/api/v1/organisations/plans-usage/plan-preview?plan=free")
                .json();
        assertThat(preview.at("/limits/0/standing").asString()).isEqualTo("full");
        assertThat(api.get("/api/v1/organisations/plans-usage/plan-preview?plan=none")
                        .status())
                .isEqualTo(400);
    }

    private Api.Answer post(String key, String modules) {
        return api.post(
                "/api/v1/plans",
                "{\"key\": \"%s\", \"name\": {\"fr\": \"Un\", \"en\": \"One\"}, \"modules\": %s}"
                        .formatted(key, modules));
    }

    private void add(String key, String modules) {
        assertThat(post(key, modules).status()).isEqualTo(201);
    }

    private Tenant open(String slug) {
        var answer = api.post("/api/v1/organisations", """
                {"slug": "%s", "name": {"fr": "Ville", "en": "City"}, "kind": "city", "locales": ["fr", "en"],
                 "timeZone": "Europe/Paris", "plan": "public", "modules": ["proposals", "discussions"], "hostnames": [],
                 "branding": {"primaryColour": "#1d6f42"},
                 "administrator": {"name": "Anna", "email": "anna@example.org"}}
                """.formatted(slug));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        api.get(answer.json().at("/links/events").asString(), "Accept", "text/event-stream");
        return beans.getBean(Organisations.class).find(slug).orElseThrow().tenant();
    }

    private Tenant now(Tenant tenant) {
        return beans.getBean(Organisations.class)
                .find(tenant.slug().value())
                .orElseThrow()
                .tenant();
    }
}
