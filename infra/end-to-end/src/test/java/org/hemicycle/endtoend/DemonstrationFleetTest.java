package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the house for the first time sees four spaces of four organisations. */
class DemonstrationFleetTest {
    private static final List<String> FLEET = List.of("changer-lyon", "angers", "ateliers-du-canal", "senat");
    private static final String PROCESS = "/spaces/programme";

    private final House house = House.opened();

    static Stream<String> pages() {
        var homes = FLEET.stream().map(slug -> slug + " /");
        var inside = Stream.of(
                "changer-lyon /spaces",
                "changer-lyon " + PROCESS,
                "changer-lyon " + PROCESS + "/proposals",
                "changer-lyon " + PROCESS + "/proposals?sort=supported",
                "changer-lyon /proposals/1",
                "changer-lyon /pages/la-liste",
                "changer-lyon /pages/accessibilite",
                "changer-lyon /session/new",
                "changer-lyon /participants/new",
                "senat /spaces/convention-climat",
                "senat /spaces/convention-climat/proposals",
                "changer-lyon /nowhere");
        return Stream.concat(homes, inside);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleOnAPhoneAndAtADesk(String where) {
        String address = address(where);
        try (var phone = TestBrowser.phone();
                var desk = TestBrowser.desktop()) {
            assertThat(TestBrowser.violations(visit(phone, address))).isEmpty();
            assertThat(TestBrowser.violations(visit(desk, address))).isEmpty();
        }
    }

    @Test
    void isWrittenInValidMarkup() {
        try (var desk = TestBrowser.desktop()) {
            var faults = pages().flatMap(where ->
                            Markup.errors(visit(desk, address(where))).stream().map(error -> where + " " + error))
                    .toList();
            assertThat(faults).isEmpty();
        }
    }

    /** DESIGN: 60 kB over the wire without pictures, of which fonts take at most 25 kB. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "changer-lyon /",
                "angers /",
                "senat /",
                "ateliers-du-canal /",
                "senat /spaces/convention-climat/proposals"
            })
    void weighsLittleOnAFirstVisit(String where) {
        try (var visitor = TestBrowser.phone()) {
            var sent = new ArrayList<Request>();
            var page = visitor.newPage();
            page.onRequestFinished(sent::add);
            page.navigate(address(where));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(weight(sent, "document", "stylesheet", "script", "font", "fetch", "xhr", "other", "manifest"))
                    .isLessThanOrEqualTo(60_000);
            assertThat(weight(sent, "font")).isLessThanOrEqualTo(25_000);
        }
    }

    /** In bytes, as sent: compressed, without headers. */
    private static int weight(List<Request> sent, String... types) {
        return sent.stream()
                .filter(request -> List.of(types).contains(request.resourceType()))
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
    }

    @Test
    void neverScrollsSidewaysOnAPhone() {
        try (var phone = TestBrowser.phone()) {
            for (String where : pages().toList()) {
                var page = visit(phone, address(where));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(where)
                        .isTrue();
            }
        }
    }

    @Test
    void showsEachOrganisationItsOwnColourAndName() {
        try (var visitor = TestBrowser.desktop()) {
            var brands = FLEET.stream()
                    .map(slug -> visit(visitor, house.space(slug, "/"))
                            .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand-600')"))
                    .toList();
            assertThat(brands).doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @Test
    void showsTheContributionsOfCitizensAndOfAHundredOrganisations() {
        try (var visitor = TestBrowser.desktop()) {
            var page = visit(visitor, house.space("senat", "/spaces/convention-climat/proposals"));
            assertThat(page.locator("main").innerText()).containsPattern("1[\\h\\u202f]?300");
        }
    }

    @Test
    void listsProposalsPageAfterPageWithoutScripts() {
        try (var visitor = TestBrowser.withoutScripts()) {
            var page = visit(visitor, house.space("changer-lyon", PROCESS + "/proposals?sort=recent"));
            String first = page.locator("main ol.items li").first().innerText();
            page.locator("a[rel=next]").first().click();
            assertThat(page.locator("main ol.items li").first().innerText()).isNotEqualTo(first);
        }
    }

    @Test
    void answersInTheReadersLanguage() {
        try (var english = TestBrowser.visitor(1280, 900, "en-GB", true)) {
            var page = visit(english, house.space("changer-lyon", PROCESS));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").innerText()).isEqualTo("Writing the programme together");
        }
    }

    private static Page visit(BrowserContext visitor, String address) {
        var page = visitor.newPage();
        page.navigate(address);
        return page;
    }

    private String address(String where) {
        var words = where.split(" ", 2);
        return house.space(words[0], words[1]);
    }
}
