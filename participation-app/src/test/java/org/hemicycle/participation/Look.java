package org.hemicycle.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.testing.TestBrowser;

/** Looks at pages with a real browser: axe finds nothing, nothing is wider than the window, no sentence is missing. */
public final class Look {
    private final String origin;
    private final int width;

    /** At the host {@code lyon.localhost} of the application on this port, in a window of this width. */
    public Look(int port, int width) {
        this.origin = "http://lyon.localhost:" + port;
        this.width = width;
    }

    public int width() {
        return width;
    }

    /** A window of somebody who is signed in elsewhere, or of a stranger who has no cookies. */
    public BrowserContext window(Browser person, String language) {
        var context = TestBrowser.visitor(width, 900, language, true);
        person.cookies()
                .forEach((name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(origin + "/"))));
        return context;
    }

    public void go(Page page, String path) {
        page.navigate(origin + path);
    }

    /** Judges the page as it is, and keeps a picture of it where a folder is named. */
    public void judge(Page page, String name) {
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
        assertThat(page.content()).as(name).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
    }
}
