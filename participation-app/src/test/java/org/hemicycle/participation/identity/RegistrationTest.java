package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How one becomes a participant, as administrators decide. */
class RegistrationTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("joining-town", "Accueil");
    private static final Tenant NEIGHBOUR = TestFleet.found("joining-neighbour", "Voisine");

    /** Signed in while passwords are on, whatever they are afterwards. */
    private @Nullable Browser camille;

    @Test
    void isByInvitationWhereTheAdministratorSaysSo() {
        var camille = rules("invitation", true);
        var page = visitor(TOWN).get("/participants/new");
        assertThat(page.body()).contains("sur invitation").doesNotContain("action=\"/participants\"");
        assertThat(join(visitor(TOWN), "uninvited@example.org").status()).isEqualTo(403);
        assertThat(visitor(TOWN).get("/session/new").body()).doesNotContain("/participants/new");
        assertThat(join(visitor(NEIGHBOUR), "elsewhere@example.org").status()).isEqualTo(303);

        camille.get("/admin/invitations");
        var trial = camille.post(
                "/admin/invitations/trial",
                "list",
                "Adresse;Nom\nguest-one@example.org;Ada Guest\n\"guest-two@example.org\"\npas une adresse\nGUEST-one@example.org\n");
        assertThat(trial.body()).contains("Ada Guest", "pas une adresse", "complète", "déjà plus haut");
        assertThat(TestMail.to("guest-one@example.org"))
                .as("nothing before it is confirmed")
                .isEmpty();
        var sent = camille.post(
                "/admin/invitations", "list", "guest-one@example.org;Ada Guest\nguest-two@example.org;guest-two");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(camille.get("/admin/invitations").body()).contains("2 invitations sont en route");
        assertThat(Post.letter("guest-one@example.org", 1))
                .contains("rejoindre son espace")
                .doesNotContain("administrer");

        var guest = visitor(TOWN);
        var link = Post.link("guest-one@example.org", 1);
        assertThat(guest.get(link).body()).contains("Ada Guest", "guest-one@example.org");
        assertThat(guest.post(link, "name", "Ada Guest", "password", PASSWORD).location())
                .isEqualTo("/");
        assertThat(guest.get("/admin").status()).isEqualTo(403);
        assertThat(signIn(visitor(TOWN), "guest-one@example.org").status()).isEqualTo(303);
        assertThat(visitor(TOWN).get(link).status())
                .as("an invitation is good once")
                .isEqualTo(404);
        assertThat(visitor(NEIGHBOUR).get(Post.link("guest-two@example.org", 1)).status())
                .as("and in one place")
                .isEqualTo(404);

        camille.get("/admin/invitations");
        var again = camille.post("/admin/invitations/trial", "list", "guest-one@example.org");
        assertThat(again.body()).contains("Cette liste n’invite personne");
        rules("open", true);
    }

    @Test
    void isByAnIdentityProviderOnly() {
        rules("external", true);
        assertThat(visitor(TOWN).get("/participants/new").body()).contains("que l’on a déjà ailleurs");
        assertThat(join(visitor(TOWN), "external@example.org").status()).isEqualTo(403);
        rules("open", true);
    }

    @Test
    void goesWithoutPasswords() {
        participant(TOWN, "had-one@example.org");
        rules("open", false);
        assertThat(visitor(TOWN).get("/session/new").body()).doesNotContain("name=\"password\"");
        assertThat(signIn(visitor(TOWN), "had-one@example.org").status()).isEqualTo(422);
        var browser = visitor(TOWN);
        assertThat(browser.get("/participants/new").body()).doesNotContain("name=\"password\"");
        assertThat(browser.post("/participants", "name", "Jo", "email", "without@example.org")
                        .status())
                .isEqualTo(303);
        var link = Post.link("without@example.org", 1);
        browser.get(link);
        assertThat(browser.post(link).status()).isEqualTo(303);
        assertThat(browser.get("/account").body())
                .contains("without@example.org")
                .doesNotContain("/account/password");
        assertThat(browser.get("/account/password").status()).isEqualTo(404);
        rules("open", true);
        assertThat(signIn(visitor(TOWN), "had-one@example.org").status()).isEqualTo(303);
    }

    @Test
    void isDecidedByAdministratorsOnly() {
        assertThat(participant(TOWN, "curious@example.org")
                        .get("/admin/sign-in")
                        .status())
                .isEqualTo(403);
        assertThat(staff(TOWN, "editor").get("/admin/sign-in").status()).isEqualTo(403);
        assertThat(staff(TOWN, "editor").get("/admin/invitations").status()).isEqualTo(403);
    }

    private Browser rules(String registration, boolean passwords) {
        if (camille == null) {
            camille = administrator(TOWN);
        }
        camille.get("/admin/sign-in");
        var answer = passwords
                ? camille.post("/admin/sign-in", "registration", registration, "passwords", "yes")
                : camille.post("/admin/sign-in", "registration", registration);
        assertThat(answer.status()).isEqualTo(303);
        return camille;
    }

    private static Browser.Answer join(Browser browser, String email) {
        browser.get("/participants/new");
        browser.get("/session/new");
        return browser.post("/participants", "name", "Jo", "email", email, "password", PASSWORD);
    }

    private static Browser.Answer signIn(Browser browser, String email) {
        browser.get("/session/link/new");
        return browser.post("/session", "email", email, "password", PASSWORD);
    }
}
