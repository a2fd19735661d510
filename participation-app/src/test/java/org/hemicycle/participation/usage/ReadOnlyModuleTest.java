package org.hemicycle.participation.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test 9 of hosting: an entitlement removed while its module is in use; data kept, read-only, reversible. */
class ReadOnlyModuleTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("entitled-town", "Droiville");
    private static final String READ_ONLY = "en lecture seule";

    private SampleSpace space;
    private SampleSpace elsewhere;
    private String proposal;

    @BeforeEach
    void use() {
        until(() -> visitor(TOWN).get("/").status() == 200);
        space = new SampleSpace(this, TOWN);
        elsewhere = new SampleSpace(this, LYON);
        proposal = "/proposals/" + space.proposal("Un banc public sous le grand tilleul", 3);
    }

    @AfterEach
    void giveBack() {
        TestFleet.endOverrides(TOWN);
        until(() -> !visitor(TOWN).get(proposal).body().contains(READ_ONLY));
    }

    @Test
    void keepsItsDataAndTakesNoMoreUntilItIsAllowedAgain() {
        var jeanne = participant(TOWN, email());
        var neighbour = participant(LYON, email());
        support(jeanne);
        long before = proposals();

        take("proposals");

        assertThat(visitor(TOWN).get("/spaces/" + space.slug() + "/proposals").body())
                .contains("Un banc public", READ_ONLY);
        assertThat(jeanne.get(proposal).body())
                .contains("Un banc public", "<span class=\"figure\">4</span>", READ_ONLY);
        assertThat(jeanne.get(proposal).body()).doesNotContain("Retirer mon soutien");
        var withdrawn = jeanne.post(proposal + "/support", "_method", "delete");
        assertThat(withdrawn.status()).isEqualTo(403);
        assertThat(withdrawn.body()).contains("Cette partie est en lecture seule", "est gardé");
        assertThat(publish(jeanne, space).status()).isEqualTo(403);
        var camille = administrator(TOWN);
        camille.get("/admin");
        assertThat(camille.post("/admin" + proposal + "/answer", "body.fr", "Oui")
                        .status())
                .isIn(403, 404);
        assertThat(camille.get("/admin").body()).contains("Voir le module passé en lecture seule");
        assertThat(camille.get("/admin/usage").body()).contains("Propositions", "reste lisible et vous appartient");
        assertThat(camille.get("/admin/modules").body()).contains("En lecture seule");
        assertThat(proposals()).isEqualTo(before);
        neighbour.get("/proposals/new?component=" + elsewhere.component());
        assertThat(publish(neighbour, elsewhere).status())
                .as("another organisation")
                .isEqualTo(303);

        TestFleet.endOverrides(TOWN);
        until(() -> !jeanne.get(proposal).body().contains(READ_ONLY));
        assertThat(jeanne.get(proposal).body()).contains("<span class=\"figure\">4</span>");
        assertThat(jeanne.post(proposal + "/support", "_method", "delete").status())
                .isEqualTo(303);
        jeanne.get("/proposals/new?component=" + space.component());
        assertThat(publish(jeanne, space).status()).isEqualTo(303);
        assertThat(proposals()).isEqualTo(before + 1);
    }

    @Test
    void offersNoFormOfAReadOnlyModuleOnPagesOfAnother() {
        var jeanne = participant(TOWN, email());
        assertThat(jeanne.get(proposal).body()).contains("name=\"body\"");
        take("discussions");
        assertThat(jeanne.get(proposal).body()).doesNotContain("name=\"body\"");
        support(jeanne);
        jeanne.get(proposal);
        var comment = jeanne.post(proposal + "/comments", "body", "Tout à fait.", "submission", email());
        assertThat(comment.status()).isNotEqualTo(303);
    }

    @Test
    void comesBackByItselfWhenAnOverrideEnds() {
        var end = Instant.now().plusSeconds(3);
        TestFleet.override(TOWN, "proposals", false, end);
        var jeanne = participant(TOWN, email());
        until(() -> jeanne.get(proposal).body().contains(READ_ONLY));
        until(() -> !jeanne.get(proposal).body().contains(READ_ONLY));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        support(jeanne);
    }

    private void take(String module) {
        TestFleet.override(TOWN, module, false, Instant.now().plusSeconds(3600));
        var camille = administrator(TOWN);
        until(() -> camille.get("/admin/usage").body().contains("En lecture seule"));
    }

    private void support(Browser person) {
        person.get(proposal);
        assertThat(person.post(proposal + "/support").status()).isEqualTo(303);
    }

    private static Browser.Answer publish(Browser person, SampleSpace where) {
        return person.post(
                "/proposals",
                "component",
                "" + where.component(),
                "title",
                "Une fontaine à boire place du marché",
                "body",
                "Avec une coupelle pour les chiens.",
                "submission",
                UUID.randomUUID().toString());
    }

    private long proposals() {
        return inside(
                TOWN,
                () -> sql.sql("select count(*) from proposal").query(Long.class).single());
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private static void until(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(fact);
    }
}
