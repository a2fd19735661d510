package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of the organisation can be searched and taken away, and never changed. */
class LogTest extends ParticipationTest {
    private final String name = "Zoé " + UUID.randomUUID();
    private Browser camille;

    @BeforeEach
    void enter() {
        camille = administrator(LYON);
    }

    @Test
    void saysInWhichSpaceForWhatReasonAndHowThePersonWasSignedIn() {
        var space = new SampleSpace(this, LYON);
        camille.get("/admin/spaces/" + space.number());
        camille.post("/admin/spaces/" + space.number() + "/publication", "_method", "delete");
        var proposal = space.proposal("Une halle", 3);
        camille.get("/admin/proposals/" + proposal);
        camille.post("/admin/proposals/" + proposal + "/answer", "version", "0", "state", "evaluating");
        var page = camille.get("/admin/log?space=" + space.number()).body();
        assertThat(page).contains("a masqué un espace", "proposition nº", "Plan vélo", "mot de passe");
        assertThat(camille.get("/admin/log?space=" + new SampleSpace(this, LYON).number())
                        .body())
                .doesNotContain("proposition nº");
    }

    @Test
    void isSearchedByPersonActionAndPeriod() {
        line("page.created", "2026-01-10T10:00:00Z", "{}");
        line("page.deleted", "2026-02-10T10:00:00Z", "{}");
        var all = camille.get("/admin/log?name=" + name.substring(4)).body();
        assertThat(all).contains("a créé une page", "a supprimé une page");
        assertThat(rows("name=" + name.substring(4) + "&action=page.deleted")).isEqualTo(1);
        assertThat(rows("name=" + name.substring(4) + "&from=2026-01-01&to=2026-01-31"))
                .isEqualTo(1);
        assertThat(rows("name=" + name.substring(4) + "&from=2026-03-01")).isZero();
        assertThat(rows("name=" + name.substring(4) + "&from=garbage&actor=x&before="))
                .isEqualTo(2);
    }

    @Test
    void goesOnPageAfterPage() {
        for (int i = 0; i < 53; i++) {
            line("look.changed", "2026-01-10T10:00:00Z", "{}");
        }
        var first = camille.get("/admin/log?name=" + name.substring(4)).body();
        var next = first.replaceAll("(?s).*href=\"(/admin/log[^\"]*before=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(next).startsWith("/admin/log?");
        assertThat(camille.get(next).body().split("<time ", -1)).hasSize(1 + 3);
    }

    @Test
    void isTakenAwayAsATableWithoutFormulas() {
        inside(LYON, () -> sql.sql("""
                insert into audit_entry (actor_name, action, reason, means) values (?, 'account.closed', '=HYPERLINK("x")', 'password')
                """).param(name).update());
        var csv = camille.get("/admin/log.csv?name=" + name.substring(4));
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body())
                .contains("\"Quand\"", "\"" + name + "\",\"a fermé un compte\"", "\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(administrator(NANTES).get("/admin/log.csv").body()).doesNotContain(name);
    }

    @Test
    void isReadByNobodyElse() {
        for (var role : new String[] {"moderator", "editor", "analyst", "facilitator", "evaluator"}) {
            assertThat(staff(LYON, role).get("/admin/log").status()).as(role).isEqualTo(403);
        }
    }

    @Test
    void isChangedByNobody() {
        line("look.changed", "2026-01-10T10:00:00Z", "{}");
        assertThatThrownBy(() -> inside(
                        LYON,
                        () -> sql.sql("update audit_entry set actor_name = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        inside(LYON, () -> sql.sql("delete from audit_entry").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int rows(String query) {
        return camille.get("/admin/log.csv?" + query).body().split("\r\n").length - 1;
    }

    private void line(String action, String at, String detail) {
        inside(
                LYON,
                () -> sql.sql(
                                "insert into audit_entry (at, actor_name, action, detail) values (?::timestamptz, ?, ?, ?::jsonb)")
                        .params(at, name, action, detail)
                        .update());
    }
}
