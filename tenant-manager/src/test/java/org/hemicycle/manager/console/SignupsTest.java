package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of those who sign up, and decide. */
class SignupsTest extends ConsoleTest {
    @Autowired
    private JdbcClient sql;

    @Test
    void opensTheSpaceOfASignUpThatWaits() {
        var path = "/signups/" + waiting("desk-approved");
        assertThat(operator.get("/signups").body())
                .contains("Chorale desk-approved")
                .contains("is close to “mairie”");
        operator.get(path);
        assertThat(operator.post(path + "/approval", "slug", "www").statusCode())
                .isEqualTo(422);
        var answer = operator.post(path + "/approval", "slug", "desk-approved-bis");
        assertThat(Visitor.where(answer)).startsWith("/runs/");
        awaitEnd(answer);
        assertThat(operator.get("/organisations/desk-approved-bis").statusCode())
                .isEqualTo(200);
        assertThat(operator.post(path + "/approval", "slug", "desk-approved-ter")
                        .statusCode())
                .isEqualTo(303);
        assertThat(operator.get("/organisations/desk-approved-ter").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesASignUpForAReason() {
        var path = "/signups/" + waiting("desk-refused");
        operator.get(path);
        assertThat(operator.post(path + "/refusal", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(Visitor.where(operator.post(path + "/refusal", "reason", "Pas une mairie.")))
                .isEqualTo("/signups");
        assertThat(operator.get(path).body()).contains("Pas une mairie.");
    }

    @Test
    void changesTheSettingsForWhoeverHasSeenThem() {
        var page = operator.get("/signups/settings").body();
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(settings(version, "30").statusCode()).isEqualTo(303);
        assertThat(settings(version, "30").statusCode()).isEqualTo(422);
        assertThat(settings(version, "many").body()).contains("A whole number from 1 to 366");
    }

    @Test
    void showsNoPageThatKeepsSomebodyOut() {
        var path = "/signups/" + waiting("desk-axe");
        for (var context : new com.microsoft.playwright.BrowserContext[] {TestBrowser.desktop(), TestBrowser.phone()}) {
            try (context) {
                var page = context.newPage();
                BrowserTest.signIn(page);
                for (var each : new String[] {"/signups", "/signups?state=refused", path, "/signups/settings"}) {
                    page.navigate(MANAGER + each);
                    assertThat(TestBrowser.violations(page)).as(each).isEmpty();
                }
            }
        }
    }

    private java.net.http.HttpResponse<String> settings(String version, String trialDays) {
        return operator.post(
                "/signups/settings",
                "version",
                version,
                "open",
                "no",
                "approval",
                "no",
                "kinds",
                "association",
                "freePlan",
                "free",
                "trialPlan",
                "public",
                "trialDays",
                trialDays,
                "perDay",
                "20",
                "perAddress",
                "6",
                "effort",
                "100000",
                "slowMinutes",
                "10",
                "keptWords",
                "mairie\nville de",
                "throwAway",
                "jetable.example");
    }

    private String waiting(String slug) {
        return sql.sql("""
                insert into signup (state, slug, name, kind, language, person, email, by_effort, asked_at, letter_due_at, letter_sent_at,
                                    expires_at, confirmed_at, doubt, resembles)
                values ('waiting', :slug, 'Chorale ' || :slug, 'association', 'fr', 'Nora', :slug || '@example.org', true, now(), now(), now(),
                        now() + interval '1 day', now(), 'resemblance', 'mairie')
                returning id::text
                """).param("slug", slug).query(String.class).single();
    }
}
