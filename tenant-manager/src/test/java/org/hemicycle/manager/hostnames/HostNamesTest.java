package org.hemicycle.manager.hostnames;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.testing.TestDns;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests of own domains have in common: organisations, and a DNS that says what it is told. */
abstract class HostNamesTest extends ManagerTest {
    @Autowired
    protected JdbcClient sql;

    @BeforeAll
    static void lead() {
        TestDns.addresses(EDGE, EDGE_ADDRESS);
    }

    /** An organisation in service. */
    protected void organisation(String slug) {
        var answer = api.post("/api/v1/organisations", """
                {"slug": "%1$s", "name": {"fr": "Ville de %1$s", "en": "City of %1$s"}, "kind": "city",
                 "locales": ["fr", "en"], "timeZone": "Europe/Paris", "plan": "public", "modules": [], "hostnames": [],
                 "branding": {"primaryColour": "#1d6f42"}, "administrator": {"name": "Anna", "email": "anna@example.org"}}
                """.formatted(slug));
        if (answer.status() != 202) {
            throw new AssertionError(answer.http().body());
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get("/api/v1/organisations/" + slug)
                        .json()
                        .at("/state/key")
                        .asString()
                        .equals("active"));
    }

    protected static String path(String slug, String name) {
        return "/api/v1/organisations/" + slug + "/hostnames/" + name;
    }

    protected Api.Answer claim(String slug, String name) {
        return api.send("PUT", path(slug, name), null);
    }

    /** Publishes the records that were asked for. */
    protected static void publish(JsonNode claim) {
        var value = claim.at("/proof/value").asString("");
        if (!value.isEmpty()) {
            TestDns.texts(claim.at("/proof/name").asString(), value);
        }
        TestDns.alias(claim.get("name").asString(), EDGE);
    }

    /** Looks at the DNS, as if nobody had looked a moment ago. */
    protected JsonNode check(String slug, String name) {
        sql.sql("update host_claim set checked_at = checked_at - interval '1 minute' where name = ?")
                .param(name)
                .update();
        return api.post(path(slug, name) + "/check", "").json();
    }

    /** A name claimed, published and verified. */
    protected void verified(String slug, String name) {
        publish(claim(slug, name).json());
        if (!check(slug, name).get("state").asString().equals("verified")) {
            throw new AssertionError(api.get(path(slug, name)).http().body());
        }
    }

    /** Lets so much time pass for a claim. */
    protected void age(String name, String interval) {
        sql.sql("""
                update host_claim
                   set since = since - :time::interval, until = until - :time::interval, claimed_at = claimed_at - :time::interval,
                       checked_at = checked_at - :time::interval, good_at = good_at - :time::interval
                 where name = :name
                """).param("time", interval).param("name", name).update();
    }

    protected String state(String slug, String name) {
        return api.get(path(slug, name)).json().get("state").asString();
    }

    protected int ask(String name) {
        return api.anonymously("GET", "/_tls/ask?domain=" + name, null).status();
    }
}
