package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** From a new client to a space by the keyboard alone. */
class OpeningByKeysTest extends ConsoleTest {
    @Test
    void needsANameAnAdministratorAndLittleElse() {
        try (var context = TestBrowser.desktop()) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/organisations/new");
            page.keyboard().type("Les Passeurs de Clavier");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[name=kind]:checked")).hasValue("association");
            assertThat(page.locator("[name=plan]:checked")).hasValue("free");
            assertThat(page.locator("[name=preset]:checked")).hasValue("association");
            assertThat(page.locator("[name=modules][value=verification]")).isDisabled();
            tabTo(page, "field-administratorName");
            page.keyboard().type("Anna Test");
            page.keyboard().press("Tab");
            page.keyboard().type("anna@example.org");
            assertThat(page.locator("#field-slug")).hasValue("les-passeurs-de-clavier");
            page.keyboard().press("Control+Enter");
            assertThat(page.getByText("L’espace est prêt.")).isVisible();
        }
    }

    @Test
    void beginsATrialWithTheSpace() {
        open("form-trial", "30");
        assertThat(operator.get("/organisations/form-trial").body()).contains("On trial");
        assertThat(operator.postWithLogo("/organisations", NO_LOGO, form("form-trial-2", "trialDays", "soon"))
                        .body())
                .contains("A whole number of days from 1 to 366");
    }

    private void open(String slug, String trialDays) {
        awaitEnd(operator.postWithLogo("/organisations", NO_LOGO, form(slug, "trialDays", trialDays)));
    }

    /** A few steps of the tabulator, as somebody does who looks where they are. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 4 && !id.equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
    }
}
