package org.hemicycle.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The page that shows what was sent: where a person of the tests reads mail. */
record Mailbox(House house) {
    private static final double PATIENCE = 30_000;

    /** The link that begins like this in the newest mail to this address; waits for the mail to come. */
    String link(Page page, String address, String path) {
        page.navigate(house.mails());
        var mail = page.locator("ul.mails li", new Page.LocatorOptions().setHasText(address))
                .first();
        page.waitForCondition(
                () -> {
                    if (mail.count() == 0) {
                        page.reload();
                    }
                    return mail.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        mail.locator("a").first().click();
        var link = page.locator("a[href*='" + path + "']").first();
        PlaywrightAssertions.assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return link.getAttribute("href");
    }
}
