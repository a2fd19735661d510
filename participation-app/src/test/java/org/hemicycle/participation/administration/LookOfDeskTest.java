package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.pages.Drawn;
import org.junit.jupiter.api.Test;

/** The administration in a real browser, at a desk and on a phone: start page, first steps, home, menu, words, figures, blog. */
class LookOfDeskTest extends ParticipationTest {
    @Test
    void isPleasantAndOpenToEverybody() throws Exception {
        var space = new SampleSpace(this, LYON);
        for (int i = 0; i < 12; i++) {
            space.proposal("Des arbres place de la gare " + i, i * 7);
        }
        inside(LYON, () -> sql.sql("""
                insert into visit_count (day, part, pages)
                select current_date - d, p.part, 20 + (d * 37 + p.n * 11) % 90
                  from generate_series(0, 29) d, (values ('home', 1), ('spaces', 2), ('proposals', 3)) as p (part, n)
                on conflict (day, part) do update set pages = excluded.pages
                """).update());
        var camille = administrator(LYON);
        camille.get("/admin/pictures");
        camille.upload(
                "/admin/pictures",
                Map.of("alternative.fr", "Des collines au crépuscule", "credit", "Ville de Lyon"),
                "picture",
                "image/png",
                Drawn.png());
        var picture = inside(
                LYON,
                () -> sql.sql("select name from picture order by id desc limit 1")
                        .query(String.class)
                        .single());
        camille.get("/admin/blog/new");
        for (int i = 1; i <= 3; i++) {
            camille.post(
                    "/admin/blog",
                    "title.fr",
                    i == 1
                            ? "La consultation est prolongée jusqu’au 30 juin"
                            : "Le marché rouvre samedi, et s’agrandit",
                    "body.fr",
                    (i == 2 ? "![Des collines au crépuscule](/files/" + picture + " \"Ville de Lyon\")\n\n" : "")
                            + "Plus de six cents personnes ont déjà donné leur avis. Pour que chacun ait le temps, nous laissons un mois de plus.\n\n## Et après ?\n\nLes réponses paraîtront ici.",
                    "slug",
                    "nouvelle-" + System.nanoTime(),
                    "author",
                    i == 3 ? "me" : "organisation",
                    "commented",
                    "yes",
                    "publication",
                    "now");
        }
        var post = inside(
                LYON,
                () -> sql.sql("select slug from post where body::text like '%crépuscule%' order by id desc limit 1")
                        .query(String.class)
                        .single());
        look(camille, "/admin", "start");
        look(camille, "/admin/welcome", "welcome");
        look(camille, "/admin/home", "home-blocks");
        look(camille, "/admin/menu", "menu");
        look(camille, "/admin/wording?q=soutien", "wording");
        look(camille, "/admin/insights", "insights");
        look(camille, "/admin/search?q=couleur", "search");
        look(camille, "/admin/blog", "blog-desk");
        look(camille, "/admin/look", "look");
        var stranger = visitor(LYON);
        look(stranger, "/blog", "blog");
        look(stranger, "/blog/" + post, "post");
        look(stranger, "/", "front");
    }

    @Test
    void triesALookOnTheRealPagesBeforeItIsKept() {
        var camille = administrator(LYON);
        camille.get("/admin/look");
        var before = visitor(LYON).get("/").body();
        assertThat(camille.post("/admin/look/preview", "name.fr", "x", "preset", "city", "primaryColour", "rouge")
                        .status())
                .isEqualTo(422);
        assertThat(camille.post(
                                "/admin/look/preview",
                                "name.fr",
                                "Ville",
                                "preset",
                                "campaign",
                                "primaryColour",
                                "#00695c")
                        .status())
                .isEqualTo(303);
        assertThat(camille.get("/spaces").body()).contains("campaign-00695c", "vous seul la voyez");
        assertThat(camille.get("/admin/look").body()).contains("value=\"#00695c\"");
        assertThat(visitor(LYON).get("/").body()).isEqualTo(before);
        var stranger = visitor(LYON);
        stranger.cookies().put("look", "campaign-00695c");
        assertThat(stranger.get("/spaces").body()).doesNotContain("campaign-00695c");
        assertThat(camille.post("/admin/look/preview/end").status()).isEqualTo(303);
        assertThat(camille.get("/spaces").body()).doesNotContain("campaign-00695c");
    }

    private void look(Browser person, String path, String name) {
        for (int width : new int[] {390, 1280}) {
            var look = new Look(port, width);
            try (var window = look.window(person, name.equals("menu") ? "en-GB" : "fr-FR")) {
                Page page = window.newPage();
                look.go(page, path);
                look.judge(page, name);
            }
        }
    }
}
