package org.hemicycle.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium without a window, one per JVM; to be used from one thread. It resolves {@code *.localhost} by itself. */
public final class TestBrowser {
    private static final Browser BROWSER = start();

    private TestBrowser() {}

    /** A visitor at a desk, in French. */
    public static BrowserContext desktop() {
        return visitor(1280, 900, "fr-FR", true);
    }

    /** A visitor with a phone, in French. */
    public static BrowserContext phone() {
        return visitor(360, 740, "fr-FR", true);
    }

    /** A visitor at a desk whose browser runs no scripts. */
    public static BrowserContext withoutScripts() {
        return visitor(1280, 900, "fr-FR", false);
    }

    /** Any visitor: window in CSS pixels, language, whether scripts run. */
    public static BrowserContext visitor(int width, int height, String locale, boolean scripts) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setJavaScriptEnabled(scripts));
    }

    /** What axe finds wrong with the page, one line for each rule, with the first element concerned. */
    public static List<String> violations(Page page) {
        return axe(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> "%s: %s at %s"
                        .formatted(
                                rule.getId(),
                                rule.getHelp(),
                                rule.getNodes().getFirst().getHtml()))
                .toList();
    }

    /** In the page itself and without what passes: our pages hold no frames of others, and a second page is slow. */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-default-apps",
                                "--no-first-run",
                                "--no-proxy-server")));
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("HEMICYCLE_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install the package chromium, or name it in HEMICYCLE_CHROMIUM"));
    }
}
