package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** Asking who is there once more. */
class RecentProofTest extends ParticipationTest {
    @Test
    void asksForThePasswordAndLeadsBack() {
        var jeanne = participant(LYON, "proof-password@example.org");
        var page = jeanne.get("/session/proof?next=%2Faccount");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Est-ce bien vous", "name=\"next\" value=\"/account\"");
        var wrong = jeanne.post("/session/proof", "password", "autre chose que cela", "next", "/account");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("field-password-error");
        var right = jeanne.post("/session/proof", "password", PASSWORD, "next", "/account");
        assertThat(right.status()).isEqualTo(303);
        assertThat(right.location()).isEqualTo("/account");
    }

    @Test
    void renewsTheProofAndTheSession() {
        var jeanne = participant(LYON, "proof-renewed@example.org");
        age(jeanne, "proof-renewed@example.org");
        var before = jeanne.cookies().get("session");
        assertThat(provedAt("proof-renewed@example.org")).isLessThan(1_700_000_000L);
        jeanne.get("/session/proof");
        jeanne.post("/session/proof", "password", PASSWORD);
        assertThat(provedAt("proof-renewed@example.org")).isGreaterThan(1_700_000_000L);
        assertThat(jeanne.cookies().get("session")).isNotEqualTo(before);
    }

    @Test
    void sendsALinkThatProvesIt() {
        var jeanne = participant(LYON, "proof-link@example.org");
        jeanne.get("/session/proof?next=%2Faccount");
        assertThat(jeanne.post("/session/proof/link", "next", "/account").location())
                .isEqualTo("/session/link/sent");
    }

    @Test
    void leadsToNoOtherSite() {
        var jeanne = participant(LYON, "proof-careful@example.org");
        jeanne.get("/session/proof");
        assertThat(jeanne.post("/session/proof", "password", PASSWORD, "next", "//evil.example")
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void asksNobodyWhoIsNotSignedIn() {
        var visitor = visitor(LYON);
        assertThat(visitor.get("/session/proof?next=%2Faccount").location()).isEqualTo("/session/new?next=%2Faccount");
        visitor.get("/session/new");
        assertThat(visitor.post("/session/proof", "password", PASSWORD).location())
                .isEqualTo("/session/new");
    }

    private void age(Browser browser, String email) {
        inside(LYON, () -> sql.sql("""
                update spring_session_attributes a
                   set attribute_bytes = convert_to(regexp_replace(convert_from(attribute_bytes, 'UTF8'),
                                                    '"provedAt":[0-9]+', '"provedAt":1600000000'), 'UTF8')
                  from spring_session s join participant p on s.principal_name = p.id::text
                 where a.session_primary_id = s.primary_id and a.attribute_name = 'person' and p.email = ?
                """).param(email).update());
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    private long provedAt(String email) {
        return inside(LYON, () -> sql.sql("""
                select substring(convert_from(attribute_bytes, 'UTF8') from '"provedAt":([0-9]+)')::bigint
                  from spring_session_attributes a
                  join spring_session s on a.session_primary_id = s.primary_id
                  join participant p on s.principal_name = p.id::text
                 where a.attribute_name = 'person' and p.email = ?
                """).param(email).query(Long.class).single());
    }
}
