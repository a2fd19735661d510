package org.hemicycle.manager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** A list of organisations in a real browser. */
class ImportsJourneyTest extends ConsoleTest {
    private final List<String> found = new ArrayList<>();

    @Test
    void goesFromATableToOpenSpacesAtADesk() {
        try (var context = TestBrowser.desktop()) {
            imports(context, "desk-list");
        }
    }

    @Test
    void goesFromATableToOpenSpacesOnAPhone() {
        try (var context = TestBrowser.phone()) {
            imports(context, "phone-list");
        }
    }

    @Test
    void goesFromATableToOpenSpacesWithoutScripts() {
        try (var context = TestBrowser.withoutScripts()) {
            var page = signedIn(context);
            upload(page, table("bare-list"));
            button(page, "Ouvrir ces 2 espaces");
            assertThat(page.getByText("Terminé : 2 espaces ouverts")).isVisible();
        }
    }

    @Test
    void saysWhyAFileIsNoTable() {
        try (var context = TestBrowser.phone()) {
            var page = signedIn(context);
            page.navigate(MANAGER + "/imports");
            check(page, "/imports");
            button(page, "Lire le tableau");
            assertThat(page.locator("#error-summary")).containsText("Choisissez un fichier.");
            upload(page, "Nom;Type\nA;city\n");
            assertThat(page.locator("#error-summary")).containsText("administrator_name, administrator_email");
            check(page, "wrong");
            assertThat(found).isEmpty();
        }
    }

    private void imports(BrowserContext context, String prefix) {
        var page = signedIn(context);
        upload(page, table(prefix) + prefix + "-3;Troisième;city;Anna;anna chez example.org\n");
        assertThat(page.locator("main .lead").first()).containsText("2 lignes proposées, 1 expliquée");
        assertThat(page.getByText("« anna chez example.org »")).isVisible();
        check(page, "proposed");
        button(page, "Ouvrir ces 2 espaces");
        assertThat(page.locator("main .lead").first()).containsText("Terminé : 2 espaces ouverts, 1 ligne laissée");
        check(page, "finished");
        page.getByText("Corriger des lignes").click();
        page.getByLabel("Tableau corrigé")
                .setInputFiles(payload("line;slug;name;kind;administrator_name;administrator_email\n4;" + prefix
                        + "-3;Troisième;city;Anna;anna@example.org\n"));
        button(page, "Proposer de nouveau");
        button(page, "Ouvrir cet espace");
        assertThat(page.locator("main .lead").first()).containsText("Terminé : 3 espaces ouverts");
        assertThat(found).isEmpty();
    }

    private static void upload(Page page, String table) {
        page.navigate(MANAGER + "/imports");
        page.getByLabel("Tableau CSV").setInputFiles(payload(table));
        button(page, "Lire le tableau");
    }

    private static FilePayload payload(String table) {
        return new FilePayload("villes.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String prefix) {
        return """
                slug;name;kind;administrator_name;administrator_email
                %1$s-1;Première;city;Anna;anna@example.org
                %1$s-2;Deuxième;association;Anna;anna@example.org
                """.formatted(prefix);
    }

    private void check(Page page, String where) {
        TestBrowser.violations(page).forEach(violation -> found.add(where + " " + violation));
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
            found.add("wider than the window: " + where);
        }
    }

    private static Page signedIn(BrowserContext context) {
        var page = context.newPage();
        BrowserTest.signIn(page);
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
