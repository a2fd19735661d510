package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** Another address, once both have said yes. */
class ChangingAnAddressTest extends ParticipationTest {
    @Test
    void isDoneWhenBothAddressesHaveConfirmed() {
        var jeanne = participant(LYON, "old-one@example.org");
        ask(jeanne, "new-one@example.org");
        assertThat(jeanne.get("/account/address").body())
                .contains("Changement demandé", "Nous avons écrit aux deux adresses");
        var toNew = Post.link("new-one@example.org", 1);
        var stranger = visitor(LYON);
        assertThat(stranger.get(toNew).body()).contains("Est-ce votre adresse");
        assertThat(stranger.post(toNew + "/confirmation").location()).isEqualTo("/addresses/outcomes/halfway");
        assertThat(signIn(visitor(LYON), "new-one@example.org")).isEqualTo(422);
        assertThat(jeanne.get("/account/address").body()).contains("Il ne manque que l’ancienne adresse");
        var toOld = Post.link("old-one@example.org", 1);
        assertThat(jeanne.get(toOld).body()).contains("new-one@example.org");
        assertThat(jeanne.post(toOld + "/confirmation").location()).isEqualTo("/addresses/outcomes/done");
        assertThat(jeanne.get("/account").body()).contains("new-one@example.org");
        assertThat(signIn(visitor(LYON), "new-one@example.org")).isEqualTo(303);
        assertThat(signIn(visitor(LYON), "old-one@example.org")).isEqualTo(422);
        assertThat(visitor(LYON).get(toNew).status()).as("used").isEqualTo(404);
    }

    @Test
    void isStoppedByTheOldAddress() {
        var jeanne = participant(LYON, "kept@example.org");
        ask(jeanne, "thief@example.org");
        var toNew = Post.link("thief@example.org", 1);
        var owner = visitor(LYON);
        var toOld = Post.link("kept@example.org", 1);
        owner.get(toOld);
        assertThat(owner.post(toOld + "/refusal").location()).isEqualTo("/addresses/outcomes/stopped");
        assertThat(owner.get("/addresses/outcomes/stopped").body()).contains("Le changement est arrêté");
        assertThat(visitor(LYON).get(toNew).status()).isEqualTo(404);
        assertThat(signIn(visitor(LYON), "kept@example.org")).isEqualTo(303);
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressIsTaken() {
        participant(LYON, "owner@example.org");
        var free = participant(LYON, "asker-one@example.org");
        var taken = participant(LYON, "asker-two@example.org");
        ask(free, "nobodys@example.org");
        ask(taken, "owner@example.org");
        assertThat(plain(taken.get("/account/address"), "owner", "asker-two"))
                .isEqualTo(plain(free.get("/account/address"), "nobodys", "asker-one"));
        assertThat(Post.letter("owner@example.org", 1)).contains("/session/new").doesNotContain("/addresses/");
    }

    @Test
    void isConfirmedByTheNewAddressAloneWhereThereWasNone() {
        var jeanne = participant(LYON, "soon-without@example.org");
        inside(
                LYON,
                () -> sql.sql("update participant set email = null where email = 'soon-without@example.org'")
                        .update());
        assertThat(jeanne.get("/account/address").body()).contains("pas encore d’adresse");
        ask(jeanne, "first-ever@example.org");
        var link = Post.link("first-ever@example.org", 1);
        jeanne.get(link);
        assertThat(jeanne.post(link + "/confirmation").location()).isEqualTo("/addresses/outcomes/done");
        assertThat(signIn(visitor(LYON), "first-ever@example.org")).isEqualTo(303);
    }

    @Test
    void meansNothingAtTheNeighbours() {
        var jeanne = participant(LYON, "local-old@example.org");
        participant(NANTES, "local-old@example.org");
        ask(jeanne, "local-new@example.org");
        var link = Post.link("local-new@example.org", 1);
        assertThat(visitor(NANTES).get(link).status()).isEqualTo(404);
        var nantes = visitor(NANTES);
        nantes.get("/session/new");
        assertThat(nantes.post(link + "/confirmation").status()).isEqualTo(404);
        assertThat(visitor(LYON).get(link).status()).as("still good at home").isEqualTo(200);
    }

    private static void ask(Browser person, String wanted) {
        person.get("/account/address");
        assertThat(person.post("/account/address", "email", wanted).location()).isEqualTo("/account/address");
    }

    private static String plain(Browser.Answer answer, String wanted, String own) {
        return answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replace(wanted + "@", "wanted@")
                .replace(own + "@", "own@");
    }

    private static int signIn(Browser browser, String email) {
        browser.get("/session/new");
        return browser.post("/session", "email", email, "password", PASSWORD).status();
    }
}
