package org.hemicycle.manager.hostnames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.testing.TestDns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A host name is claimed, proved, watched and given up. */
class ClaimingTest extends HostNamesTest {
    @Test
    void isVerifiedByItsTextAndByLeadingHere() {
        organisation("proof-town");
        var name = "participer.proof-town.example";
        var claim = claim("proof-town", name);
        assertThat(claim.status()).isEqualTo(201);
        assertThat(claim.json().get("state").asString()).isEqualTo("claimed");
        assertThat(claim.json().at("/proof/name").asString()).isEqualTo("_hemicycle." + name);
        assertThat(claim.json().at("/pointing/target").asString()).isEqualTo(EDGE);
        assertThat(claim("proof-town", name).status()).isEqualTo(200);
        assertThat(hostNames("proof-town")).doesNotContain(name);

        assertThat(check("proof-town", name).at("/proof/state").asString()).isEqualTo("missing");
        TestDns.texts("_hemicycle." + name, "hemicycle-verification=something-else");
        TestDns.addresses(name, "192.0.2.7");
        var wrong = check("proof-town", name);
        assertThat(wrong.at("/proof/state").asString()).isEqualTo("wrong");
        assertThat(wrong.at("/pointing/state").asString()).isEqualTo("elsewhere");
        assertThat(wrong.at("/pointing/found/0").asString()).isEqualTo("192.0.2.7");
        TestDns.addresses(name, EDGE_ADDRESS, "192.0.2.7");
        assertThat(check("proof-town", name).at("/pointing/state").asString()).isEqualTo("partly");
        assertThat(state("proof-town", name)).isEqualTo("claimed");
        assertThat(ask(name)).isEqualTo(404);

        TestDns.forget(name);
        publish(claim.json());
        var right = check("proof-town", name);
        assertThat(right.get("state").asString()).as(right.toString()).isEqualTo("verified");
        assertThat(hostNames("proof-town")).contains(name);
        assertThat(ask(name)).isEqualTo(200);
        assertThat(actions("proof-town")).contains("hostname.claimed", "hostname.verified");
    }

    @Test
    void leadsHereByAddressesToo() {
        organisation("address-town");
        var name = "address-town.example";
        var claim = claim("address-town", name).json();
        publish(claim);
        TestDns.forget(name);
        TestDns.addresses(name, EDGE_ADDRESS);
        assertThat(check("address-town", name).get("state").asString()).isEqualTo("verified");
    }

    @Test
    void isLookedAtWithoutAnybodysDoing() {
        organisation("watched-town");
        var name = "www.watched-town.example";
        publish(claim("watched-town", name).json());
        sql.sql("update host_claim set next_check_at = now() where name = ?")
                .param(name)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state("watched-town", name).equals("verified"));
    }

    @Test
    void isServedForAGraceWhenItFailsAndThenNoMore() {
        organisation("failing-town");
        var name = "www.failing-town.example";
        verified("failing-town", name);
        TestDns.forget("_hemicycle." + name);
        var failing = check("failing-town", name);
        assertThat(failing.get("state").asString()).isEqualTo("failing");
        assertThat(failing.get("served").asBoolean()).isTrue();
        assertThat(ask(name)).isEqualTo(200);
        age(name, "8 days");
        var stopped = check("failing-town", name);
        assertThat(stopped.get("state").asString()).isEqualTo("stopped");
        assertThat(hostNames("failing-town")).doesNotContain(name);
        assertThat(ask(name)).isEqualTo(404);
        assertThat(actions("failing-town")).contains("hostname.failing", "hostname.stopped");
        publish(stopped);
        assertThat(check("failing-town", name).get("state").asString()).isEqualTo("verified");
        assertThat(actions("failing-town")).contains("hostname.recovered");
        assertThat(letters("failing-town"))
                .anyMatch(letter -> letter.contains(":failing:" + name))
                .anyMatch(letter -> letter.contains(":stopped:" + name))
                .anyMatch(letter -> letter.contains(":verified:" + name));
    }

    @Test
    void isNotBlamedForTheSilenceOfTheDns() {
        organisation("silent-town");
        var name = "www.silent-town.example";
        verified("silent-town", name);
        TestDns.breakDown(name);
        var unanswered = check("silent-town", name);
        assertThat(unanswered.at("/pointing/state").asString()).isEqualTo("unanswered");
        assertThat(unanswered.get("state").asString()).isEqualTo("verified");
        age(name, "3 days");
        assertThat(check("silent-town", name).get("state").asString()).isEqualTo("failing");
    }

    @Test
    void isGivenUp() {
        organisation("leaving-town");
        var name = "www.leaving-town.example";
        verified("leaving-town", name);
        var first = api.patch(
                "/api/v1/organisations/leaving-town", "{\"primaryHostname\": \"" + name + "\"}", "If-Match", "*");
        assertThat(first.json().get("primaryHostname").asString()).isEqualTo(name);
        assertThat(api.delete(path("leaving-town", name), "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(api.delete(path("leaving-town", name)).status()).isEqualTo(204);
        var after = api.get("/api/v1/organisations/leaving-town").json();
        assertThat(after.get("primaryHostname").asString()).isEqualTo("leaving-town.localhost");
        assertThat(ask(name)).isEqualTo(404);
        assertThat(api.get(path("leaving-town", name)).status()).isEqualTo(404);
        var again = claim("leaving-town", name).json();
        assertThat(check("leaving-town", name).at("/proof/state").asString())
                .as("each attempt has a text of its own")
                .isEqualTo("wrong");
        assertThat(again.get("state").asString()).isEqualTo("claimed");
    }

    @Test
    void belongsToWhoProvesItFirst() {
        organisation("first-town");
        organisation("second-town");
        var name = "contested.example";
        var first = claim("first-town", name).json();
        var second = claim("second-town", name).json();
        assertThat(first.at("/proof/value")).isNotEqualTo(second.at("/proof/value"));
        publish(second);
        assertThat(check("second-town", name).get("state").asString()).isEqualTo("verified");
        publish(first);
        var late = check("first-town", name);
        assertThat(late.get("state").asString()).isEqualTo("claimed");
        assertThat(late.get("obstacle").asString()).isEqualTo("hostname-taken");
        assertThat(hostNames("second-town")).contains(name);
        organisation("third-town");
        var taken = claim("third-town", name);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().at("/errors/0/code").asString()).isEqualTo("hostname-taken");
    }

    @Test
    void isServedAtOnceWhereAnOperatorVouchesButCertifiedOnlyWhenItLeadsHere() {
        organisation("vouched-town");
        var name = "www.vouched-town.example";
        var claim = api.send("PUT", path("vouched-town", name) + "?vouched=true", null);
        assertThat(claim.status()).isEqualTo(201);
        assertThat(claim.json().get("served").asBoolean()).isTrue();
        assertThat(claim.json().at("/proof/value").isNull()).isTrue();
        assertThat(hostNames("vouched-town")).contains(name);
        assertThat(ask(name)).isEqualTo(404);
        TestDns.alias(name, "vouched-town.localhost");
        TestDns.addresses("vouched-town.localhost", "192.0.2.1");
        assertThat(check("vouched-town", name).get("state").asString()).isEqualTo("verified");
        assertThat(ask(name)).isEqualTo(200);
        assertThat(actions("vouched-town")).contains("hostname.vouched", "hostname.verified");
    }

    @Test
    void countsWhatAnOperatorWritesIntoTheOrganisationAsVouchedFor() {
        organisation("written-town");
        var name = "www.written-town.example";
        var written =
                api.patch("/api/v1/organisations/written-town", "{\"hostnames\": [\"" + name + "\"]}", "If-Match", "*");
        assertThat(written.status()).isEqualTo(200);
        var claim = api.get(path("written-town", name)).json();
        assertThat(claim.get("vouchedBy").asString()).isEqualTo("client:" + CLIENT_ID);
        api.patch("/api/v1/organisations/written-town", "{\"hostnames\": []}", "If-Match", "*");
        assertThat(api.get(path("written-town", name)).status()).isEqualTo(404);
        assertThat(actions("written-town")).contains("hostname.vouched", "hostname.withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3.4",
                "localhost",
                "other.localhost",
                "a_b.example",
                "-a.example",
                "router.local",
                "secret.onion",
                "раураl.example",
                "xn--80ak6aa92e.example",
                "edge.hemicycle.example",
                "edge.hemicyc1e.example",
                "lyon.edge.hemicyc1e.example",
                "participer.lуon.example"
            })
    void isRefusedWhereItCanBeNobodysOrDeceives(String name) {
        var known = api.get("/api/v1/organisations/refused-town").status() == 200;
        if (!known) {
            organisation("refused-town");
        }
        var answer = claim("refused-town", java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("/name");
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
    }

    @Test
    void doesNotLookLikeAnotherOrganisations() {
        organisation("original-town");
        organisation("lookalike-town");
        verified("original-town", "participer-lyon.example");
        var answer = claim("lookalike-town", "participer-1yon.example");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("hostname-looks-alike");
        assertThat(claim("original-town", "participer-1yon.example").status()).isEqualTo(201);
    }

    @Test
    void isShownAsTheDnsKnowsItAndAsPeopleWriteIt() {
        organisation("accent-town");
        var claim = claim("accent-town", "particip%C3%A9.example");
        assertThat(claim.status()).as(claim.http().body()).isEqualTo(201);
        assertThat(claim.json().get("name").asString()).isEqualTo("xn--particip-i1a.example");
        assertThat(claim.json().get("unicode").asString()).isEqualTo("participé.example");
    }

    @Test
    void lapsesWhenItIsNotProved() {
        organisation("lapsing-town");
        var name = "www.lapsing-town.example";
        claim("lapsing-town", name);
        age(name, "15 days");
        sql.sql("update host_claim set next_check_at = now() where name = ?")
                .param(name)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get(path("lapsing-town", name)).status() == 404);
    }

    private List<String> hostNames(String slug) {
        return api.get("/api/v1/organisations/" + slug)
                .json()
                .get("hostnames")
                .valueStream()
                .map(name -> name.asString())
                .toList();
    }

    private List<String> actions(String slug) {
        return sql.sql("select action from audit_entry where tenant_id = (select id from tenant where slug = ?)")
                .param(slug)
                .query(String.class)
                .list();
    }

    /** The letters that wait in the organisation's cell: the data plane, which sends them, is not there. */
    private List<String> letters(String slug) {
        var tenant = beans.getBean(Registry.class).findBySlug(new Slug(slug)).orElseThrow();
        var cell = beans.getBean(Cells.class).of(tenant.placement().cell());
        return JdbcClient.create(cell)
                .sql("select task_instance from jobs.scheduled_tasks where task_name = ? and tenant_role = ?")
                .params(DomainsAtHome.LETTER, tenant.id().role())
                .query(String.class)
                .list();
    }
}
