package org.hemicycle.participation.home.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home page and the menu, as administrators arrange them; without scripts. */
class ArrangingTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("arranging-town", "Rangement");
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
    }

    @Test
    void blocksAreMovedHiddenAndWritten() {
        new SampleSpace(this, TOWN);
        camille.get("/admin/home");
        assertThat(visitor(TOWN).get("/").body()).contains("how-title", "Prochaines dates");
        camille.post("/admin/home/visibility", "block", "how", "hidden", "true");
        assertThat(visitor(TOWN).get("/").body()).doesNotContain("how-title");
        assertThat(visitor(NANTES).get("/").body()).contains("how-title");
        camille.post("/admin/home/move", "block", "dates", "by", "-1");
        assertThat(camille.post("/admin/home", "title.fr", "", "body.fr", "Sans titre")
                        .status())
                .isEqualTo(422);
        assertThat(camille.post("/admin/home", "title.fr", "Permanences", "body.fr", "Le **mardi**.")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body()).contains("Permanences", "<strong>mardi</strong>");
        camille.post("/admin/home/order", "block", "text-1", "block", "hero");
        var home = visitor(TOWN).get("/").body();
        assertThat(home.indexOf("Permanences")).isLessThan(home.indexOf("now-title"));
        assertThat(home).containsOnlyOnce("<h1");
        camille.post("/admin/home/text-1", "_method", "delete");
        assertThat(visitor(TOWN).get("/").body()).doesNotContain("Permanences").containsOnlyOnce("<h1");
    }

    @Test
    void menuHasOwnEntriesOrderAndWords() {
        camille.get("/admin/menu");
        assertThat(camille.post("/admin/menu", "new.fr", "Le site", "address", "javascript:alert(1)")
                        .body())
                .contains("commence par /");
        assertThat(camille.post("/admin/menu", "new.fr", "Ma page", "address", "/legal/notice", "new.en", "My page")
                        .status())
                .isEqualTo(303);
        assertThat(menu(TOWN)).contains("Ma page");
        assertThat(menu(NANTES)).doesNotContain("Ma page");
        camille.post("/admin/menu/move", "path", "/legal/notice", "by", "-1");
        camille.post("/admin/menu/move", "path", "/legal/notice", "by", "-1");
        assertThat(menu(TOWN).indexOf("Ma page")).isLessThan(menu(TOWN).indexOf("Espaces"));
        camille.post("/admin/menu/words", "path", "/spaces", "label.fr", "Nos démarches");
        assertThat(menu(TOWN)).contains("Nos démarches").doesNotContain(">Espaces<");
        camille.post("/admin/menu/visibility", "path", "/spaces", "hidden", "true");
        assertThat(menu(TOWN)).doesNotContain("Nos démarches");
        camille.post("/admin/menu/visibility", "path", "/spaces", "hidden", "false");
        camille.post("/admin/menu/removal", "path", "/legal/notice");
        assertThat(menu(TOWN)).doesNotContain("Ma page");
    }

    private String menu(Tenant tenant) {
        var page = visitor(tenant).get("/spaces").body();
        int from = page.indexOf("<nav class=\"menu\"");
        return page.substring(from, page.indexOf("</nav>", from));
    }
}
