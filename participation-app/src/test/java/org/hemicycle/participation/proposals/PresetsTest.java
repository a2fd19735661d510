package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

class PresetsTest extends Writing {
    @Test
    void letsPeopleWriteToOneAnotherWithoutShowingTheirAddresses() {
        set("preset", "aid");
        String request = send(
                        "/proposals",
                        "Un coup de main pour un meuble",
                        BODY,
                        UUID.randomUUID().toString(),
                        "aid",
                        "request")
                .location();
        String helper = email();
        var paul = participant(LYON, helper);
        assertThat(paul.get(request).body())
                .contains("Demande", "Écrire à cette personne")
                .doesNotContain("mailto:");
        paul.get(request + "/messages");
        String key = UUID.randomUUID().toString();
        assertThat(paul.post(request + "/messages", "body", "Samedi me va.", "submission", key)
                        .location())
                .isEqualTo(request + "/messages");
        paul.post(request + "/messages", "body", "Samedi me va.", "submission", key);
        assertThat(paul.post(request + "/messages", "body", "  ", "submission", "x")
                        .status())
                .isEqualTo(422);
        var letters = TestMail.to(email);
        assertThat(letters).isNotNull();
        assertThat(jeanne.get(request + "/messages").body())
                .containsOnlyOnce("Samedi me va.")
                .doesNotContain("mailto:");
        jeanne.post(
                request + "/messages", "body", "Merci !", "to", "" + number(helper, 0), "submission", "answer-" + key);
        assertThat(paul.get(request + "/messages").body()).contains("Merci");
        assertThat(participant(LYON, email()).get(request + "/messages").body()).doesNotContain("Samedi me va.");
        jeanne.get(request);
        jeanne.post(request + "/resolution");
        assertThat(visitor(LYON).get(request).body()).contains("Résolu").doesNotContain("Écrire à cette personne");
        String list = "/spaces/" + space.slug() + "/proposals";
        assertThat(visitor(LYON).get(list + "?aid=offer").body()).doesNotContain("Un coup de main");
        assertThat(visitor(LYON)
                        .get(list + "/" + space.component() + "?aid=request")
                        .body())
                .contains("Un coup de main");
    }

    @Test
    void takesASuggestionInAFewLinesAndWithoutAName() {
        set("preset", "suggestions");
        String form =
                jeanne.get("/proposals/new?component=" + space.component()).body();
        assertThat(form)
                .contains("action=\"/proposals\"", "Ne pas montrer mon nom")
                .doesNotContain("name=\"title\"");
        String suggestion = send(
                        "/proposals",
                        "",
                        "Le passage piéton est usé. Il faut le repeindre.",
                        UUID.randomUUID().toString(),
                        "anonymous",
                        "true")
                .location();
        String page = visitor(LYON).get(suggestion).body();
        assertThat(page).contains("Le passage piéton est usé", "Anonyme").doesNotContain("Person " + email);
        assertThat(jeanne.get(suggestion).body()).contains("Retirer ma proposition");
        assertThat(send("/proposals", "", "Bof", UUID.randomUUID().toString()).status())
                .isEqualTo(422);
    }

    @Test
    void hidesNoNameElsewhere() {
        String proposal = send("/proposals", TITLE, BODY, UUID.randomUUID().toString(), "anonymous", "true")
                .location();
        assertThat(visitor(LYON).get(proposal).body()).contains("Person " + email);
    }

    private long number(String address, int ignored) {
        return inside(
                LYON,
                () -> sql.sql("select id from participant where email = ?")
                        .param(address)
                        .query(Long.class)
                        .single());
    }
}
