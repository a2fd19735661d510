package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ControlPlaneAtWork;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator asks for modules; the control plane, where it is at work, does it. */
class ModulesPageTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("asking-town", "Demandeville");
    private static final Tenant NEIGHBOUR = TestFleet.found("silent-town", "Taiseville");
    private static final String PAGE = "/pages/mentions";
    private static final String WAITING = "http-equiv=\"refresh\"";

    @BeforeEach
    void write() {
        for (Tenant tenant : List.of(TOWN, NEIGHBOUR)) {
            until(() -> visitor(tenant).get("/").status() == 200);
            inside(tenant, () -> sql.sql("""
                    insert into page (slug, title, body, in_menu, published_at)
                    values ('mentions', '{"fr":"Mentions","en":"Notice"}', '{"fr":"Texte","en":"Text"}', true, now())
                    on conflict do nothing
                    """).update());
            assertThat(visitor(tenant).get(PAGE).status()).isEqualTo(200);
        }
    }

    @Test
    void asksOnceAndHasItDoneByTheControlPlane() {
        var camille = at("/admin/modules");
        assertThat(switchOff(camille, "pages").location()).isEqualTo("/admin/modules");
        assertThat(camille.get("/admin/modules").body()).contains("Votre demande est transmise", WAITING);
        switchOff(camille, "pages");
        assertThat(open(TOWN)).containsExactly("disable-module pages");
        assertThat(open(NEIGHBOUR)).isEmpty();
        assertThat(visitor(TOWN).get(PAGE).status())
                .as("only the control plane does it")
                .isEqualTo(200);

        try (var _ = new ControlPlaneAtWork()) {
            until(() -> visitor(TOWN).get(PAGE).status() == 404);
            assertThat(visitor(NEIGHBOUR).get(PAGE).status()).isEqualTo(200);
            until(() -> !camille.get("/admin/modules").body().contains(WAITING));
            camille.post("/admin/modules/pages");
            until(() -> visitor(TOWN).get(PAGE).status() == 200);
        }
        assertThat(visitor(TOWN).get(PAGE).body()).contains("Mentions");
        assertThat(open(TOWN)).isEmpty();
        assertThat(camille.get("/admin").body()).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
    }

    @Test
    void asksForNothingThatIsNoModuleOrThatThePlanLeavesOut() {
        var camille = at("/admin/modules");
        for (String module : List.of("core", "spaces", "rockets", "pages;drop")) {
            assertThat(camille.post("/admin/modules/" + module).status())
                    .as(module)
                    .isIn(400, 404);
            assertThat(switchOff(camille, module).status()).as(module).isIn(400, 404);
        }
        assertThat(open(TOWN)).isEmpty();
    }

    private Browser at(String page) {
        var camille = administrator(TOWN);
        assertThat(camille.get(page).status()).isEqualTo(200);
        return camille;
    }

    private static Browser.Answer switchOff(Browser camille, String module) {
        return camille.post("/admin/modules/" + module, "_method", "delete");
    }

    private List<String> open(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select kind || ' ' || (payload->>'module') from jobs.request where done_at is null")
                        .query(String.class)
                        .list());
    }

    private static void until(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(20)).until(fact);
    }
}
