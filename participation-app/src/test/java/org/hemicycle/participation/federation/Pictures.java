package org.hemicycle.participation.federation;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for people to look at, where a folder is named by {@code -Dpictures}. */
final class Pictures {
    private Pictures() {}

    static void take(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            int width = page.viewportSize().width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
    }
}
