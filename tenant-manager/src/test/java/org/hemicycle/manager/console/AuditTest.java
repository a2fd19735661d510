package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as operators see it. */
class AuditTest extends ConsoleTest {
    private final String actor = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void record() {
        beans.getBean(AuditTrail.class).record(Actor.operator(actor), "operator.password-changed", Map.of());
        beans.getBean(AuditTrail.class).record(Actor.operator("=" + actor), "client.added", Map.of());
    }

    @Test
    void isSearched() {
        var all = operator.get("/audit?actor=" + actor).body();
        assertThat(all).contains("Password changed", "Program added");
        var one = operator.get("/audit?actor=" + actor + "&action=client").body();
        assertThat(one).contains("Program added").doesNotContain(">Password changed");
        assertThat(operator.get("/audit?actor=" + actor + "&until=2020-01-01").body())
                .contains("No entries");
        assertThat(operator.get("/audit?from=nonsense&before=x").statusCode()).isEqualTo(200);
    }

    @Test
    void isTakenAway() {
        var csv = operator.get("/audit/export.csv?actor=" + actor);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".csv");
        assertThat(csv.body()).contains("operator:" + actor);
        assertThat(operator.get("/audit/export.jsonl").body()).startsWith("{\"format\"");
    }

    @Test
    void isHeldAndReleased() {
        operator.get("/audit/keeping");
        assertThat(operator.post("/audit/keeping/holds", "reason", "").statusCode())
                .isEqualTo(422);
        operator.post("/audit/keeping/holds", "reason", "Incident " + actor);
        var page = operator.get("/audit/keeping").body();
        assertThat(page).contains("Incident " + actor, "In force");
        var lift = page.replaceAll("(?s).*?action=\"(/audit/keeping/holds/[0-9a-f-]+/lifting)\".*", "$1");
        operator.post(lift);
        assertThat(operator.get("/audit/keeping").body()).contains("Lifted on");
    }

    @Test
    void keepsWhatWasTypedWhenTheRetentionIsWrong() {
        operator.get("/audit/keeping");
        var answer = operator.post("/audit/keeping/retention", "days", "12", "version", "1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"12\"", "from 365 to");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void isAccessible(int width) {
        try (var context = TestBrowser.visitor(width, 900, "fr-FR", true)) {
            var page = context.newPage();
            BrowserTest.signIn(page);
            page.navigate(MANAGER + "/audit");
            judge(page, "audit", width);
            page.navigate(MANAGER + "/audit/keeping");
            page.locator("form[action$='verification'] button").click();
            page.getByText("Tête à noter").waitFor();
            judge(page, "audit-keeping", width);
        }
    }

    private static void judge(Page page, String name, int width) {
        String folder = System.getProperty("hemicycle.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
        assertThat(TestBrowser.violations(page)).as(name + " at " + width).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        assertThat(page.content()).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
    }
}
