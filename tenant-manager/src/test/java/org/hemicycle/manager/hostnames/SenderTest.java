package org.hemicycle.manager.hostnames;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.testing.TestDns;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In whose name letters go out: SPF, DKIM and DMARC of an organisation's own domain. */
class SenderTest extends HostNamesTest {
    private static final String KEY = "v=DKIM1; k=rsa; p=MIIBIjANBgkq";

    @Test
    void isTheOrganisationsOwnOnlyWhileAllThreeRecordsAreRight() {
        organisation("sender-town");
        var domain = "sender-town.example";
        var named = name("sender-town", domain);
        assertThat(named.get("inUse").asBoolean()).isFalse();
        assertThat(named.get("address").asString()).isEqualTo("participer@sender-town.example");
        assertThat(named.at("/lines/0/wanted").asString()).contains("include:_spf.hemicycle.example");
        assertThat(named.at("/lines/1/name").asString()).isEqualTo("hemicycle._domainkey." + domain);
        assertThat(states(check("sender-town"))).isEqualTo("missing missing missing");

        TestDns.texts(domain, "some=verification", "v=spf1 mx -all");
        TestDns.texts("hemicycle._domainkey." + domain, "v=DKIM1; p=AnotherKey");
        TestDns.texts("_dmarc." + domain, "v=DMARC1; p=perhaps");
        assertThat(states(check("sender-town"))).isEqualTo("wrong wrong wrong");
        TestDns.texts(domain, "v=spf1 include:_spf.hemicycle.example ~all", "v=spf1 mx -all");
        assertThat(states(check("sender-town"))).startsWith("several");
        TestDns.texts(domain, "v=spf1 include:_spf.hemicycle.example +all");
        assertThat(states(check("sender-town"))).startsWith("weak");

        TestDns.texts(domain, "v=spf1 mx include:_spf.hemicycle.example ~all");
        TestDns.texts("hemicycle._domainkey." + domain, "v=DKIM1; k=rsa; p=MIIBIj ANBgkq");
        TestDns.texts("_dmarc." + domain, "v=DMARC1; p=none");
        var right = check("sender-town");
        assertThat(states(right)).isEqualTo("right right right");
        assertThat(right.get("inUse").asBoolean()).isTrue();

        TestDns.breakDown("hemicycle._domainkey." + domain);
        assertThat(check("sender-town").get("inUse").asBoolean())
                .as("silence says nothing")
                .isTrue();
        TestDns.forget("hemicycle._domainkey." + domain);
        var gone = check("sender-town");
        assertThat(gone.get("inUse").asBoolean()).isFalse();
        assertThat(actions("sender-town")).contains("sender.named", "sender.right", "sender.wrong");
        assertThat(api.delete("/api/v1/organisations/sender-town/sender-domain").status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/organisations/sender-town/sender-domain").status())
                .isEqualTo(404);
    }

    @Test
    void findsRecordsThatOthersHoldForIt() {
        organisation("sender-nested");
        var domain = "mail.sender-nested.example";
        name("sender-nested", domain);
        TestDns.texts(domain, "v=spf1 redirect=spf.sender-nested.example");
        TestDns.texts("spf.sender-nested.example", "v=spf1 include:_spf.hemicycle.example -all");
        TestDns.alias("hemicycle._domainkey." + domain, "keys.sender-nested.example");
        TestDns.texts("keys.sender-nested.example", KEY);
        TestDns.texts("_dmarc.sender-nested.example", "v=DMARC1; p=quarantine");
        assertThat(states(check("sender-nested"))).isEqualTo("right right right");
    }

    @Test
    void isUsedByOneOrganisation() {
        organisation("sender-first");
        organisation("sender-second");
        var domain = "sender-shared.example";
        name("sender-first", domain);
        name("sender-second", domain);
        sql.sql("update sender_domain set next_check_at = now() + interval '1 hour' where domain = ?")
                .param(domain)
                .update();
        TestDns.texts(domain, "v=spf1 include:_spf.hemicycle.example ~all");
        TestDns.texts("hemicycle._domainkey." + domain, KEY);
        TestDns.texts("_dmarc." + domain, "v=DMARC1; p=reject");
        assertThat(check("sender-first").get("inUse").asBoolean()).isTrue();
        assertThat(check("sender-second").get("inUse").asBoolean()).isFalse();
        assertThat(put("sender-second", domain, "participer").status()).isEqualTo(422);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        organisation("sender-wrong");
        assertThat(put("sender-wrong", "localhost", "participer")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("/domain");
        var wrong = put("sender-wrong", "sender-wrong.example", "a b@c").json();
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("/localPart");
        assertThat(wrong.at("/errors/0/detail").asString()).isNotBlank();
    }

    private org.hemicycle.manager.Api.Answer put(String slug, String domain, String local) {
        return api.send(
                "PUT",
                "/api/v1/organisations/" + slug + "/sender-domain",
                "{\"domain\": \"%s\", \"localPart\": \"%s\"}".formatted(domain, local));
    }

    private JsonNode name(String slug, String domain) {
        return put(slug, domain, "participer").json();
    }

    private JsonNode check(String slug) {
        return api.post("/api/v1/organisations/" + slug + "/sender-domain/check", "")
                .json();
    }

    private static String states(JsonNode sheet) {
        return String.join(
                " ",
                sheet.get("lines")
                        .valueStream()
                        .map(line -> line.get("state").asString())
                        .toList());
    }

    private java.util.List<String> actions(String slug) {
        return sql.sql("select action from audit_entry where tenant_id = (select id from tenant where slug = ?)")
                .param(slug)
                .query(String.class)
                .list();
    }
}
