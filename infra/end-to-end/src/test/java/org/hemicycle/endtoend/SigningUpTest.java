package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** An association opens a space by itself, on a phone, and its first administrator goes in from the page that showed it going live. */
class SigningUpTest {
    private static final String EMAIL = "nora.signs.up@example.org";
    private static final double PATIENCE = 60_000;

    private final House house = House.opened();
    private final Mailbox mailbox = new Mailbox(house);

    @Test
    void goesFromAnEmptyFormIntoALiveSpace() {
        try (var phone = TestBrowser.phone()) {
            var page = phone.newPage();
            page.navigate(house.console("/signup"));
            page.fill("#field-name", "Les Jardins du Quai");
            page.fill("#field-person", "Nora Blanc");
            page.fill("#field-email", EMAIL);
            page.click("main form .actions button");
            page.waitForURL(house.console("/signup/sent"));
            page.navigate(mailbox.link(page, EMAIL, "/signup/"));
            page.click("main form .actions button");
            var enter = page.locator("form[action$='/entrance'] button");
            enter.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(TestBrowser.violations(page)).isEmpty();
            enter.click();
            page.waitForURL(Pattern.compile(".*/invitations/.*"));
            assertThat(page.url()).startsWith(house.space("les-jardins-du-quai", "/invitations/"));
            page.fill("#field-password", "un-long-chemin-de-halage");
            page.click("main form button");
            page.waitForURL(Pattern.compile(".*/account/security.*"));
            page.navigate(house.space("les-jardins-du-quai", "/"));
            assertThat(page.locator(".brand-name").innerText()).isEqualTo("Les Jardins du Quai");
        }
    }
}
