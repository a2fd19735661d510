package org.hemicycle.participation.proposals.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Karim goes through the proposals, answers one, names a state, merges two and looks at an import; on a desk and on a phone. */
class CurationJourneyTest extends ParticipationTest {
    private SampleSpace space;
    private Browser karim;
    private long bench;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        karim = administrator(LYON);
        bench = space.proposal("Des bancs à l’ombre sur le quai, du pont Morand à la passerelle du Collège", 34);
        space.proposal("Une piste cyclable le long du quai", 12);
        space.proposal("Éteindre les vitrines la nuit", 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void choosesAnswersAndImports(int width) throws Exception {
        var look = new Look(port, width);
        try (var window = look.window(karim, "fr-FR")) {
            var page = window.newPage();
            look.go(page, "/admin/proposals?component=" + space.component());
            look.judge(page, "curation-table");
            byKeyboard(page);
            look.go(page, "/admin/proposals/" + bench);
            look.judge(page, "curation-answer");
            page.getByLabel("Retenue", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("[name='answer.fr']").fill("Nous posons douze bancs cet automne.");
            page.locator("button[formaction$='preparation']").click();
            look.judge(page, "curation-prepared");
            look.go(page, "/admin/spaces/" + space.number() + "/components/" + space.component() + "/states");
            look.judge(page, "curation-states");
            look.go(page, "/admin/proposals/" + bench + "/splitting");
            look.judge(page, "curation-split");
            imports(look, page);
            look.go(page, "/admin/evaluation");
            look.judge(page, "curation-evaluation");
        }
        try (var window = look.window(karim, "en-GB")) {
            var page = window.newPage();
            look.go(page, "/admin/proposals?component=" + space.component());
            look.judge(page, "curation-table-en");
        }
    }

    private void byKeyboard(Page page) {
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-choosing-count]").textContent()).contains("2");
        page.locator("button[formaction$='merging']").click();
        assertThat(page.locator("h1").textContent()).contains("Regrouper");
    }

    private void imports(Look look, Page page) throws Exception {
        look.go(page, "/admin/proposals/imports");
        look.judge(page, "curation-imports");
        page.getByLabel("Propositions de Decidim").check();
        page.locator("[name='component']").selectOption(Long.toString(space.component()));
        page.locator("[name='table']")
                .setInputFiles(Path.of(getClass()
                        .getResource("/org/hemicycle/participation/proposals/exchange/decidim-proposals.csv")
                        .toURI()));
        page.locator("main form button.button-primary").first().click();
        until(page, "[name='source']");
        look.judge(page, "curation-mapping");
        page.locator("[name='source']").fill("participer-" + space.slug() + ".example");
        page.locator("main form button.button-primary").first().click();
        until(page, "form[action$='application']");
        look.judge(page, "curation-checked");
        page.locator("form[action$='application'] button").click();
        until(page, ".notice-success");
        look.judge(page, "curation-done");
        look.go(page, "/proposals/" + imported());
        look.judge(page, "curation-imported");
    }

    private long imported() {
        return space.number("""
                select min(p.id) from proposal p join proposal_origin o on o.proposal_id = p.id
                 where p.component_id = ? and p.state = 'accepted' and o.authors <> '{}'
                """, space.component());
    }

    /** Looks again, as the page says, until the background has done its part. */
    private static void until(Page page, String selector) {
        while (page.locator(selector).count() == 0) {
            page.reload();
        }
    }
}
