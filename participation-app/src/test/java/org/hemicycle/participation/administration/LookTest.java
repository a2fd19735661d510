package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator chooses on the page of the look and on that of the texts, and what the public sees of it. */
class LookTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("look-town", "Beaulieu");
    private static final Pattern LOGO = Pattern.compile("class=\"brand-logo\" src=\"(/files/[^\"]+)\"");
    private static final Pattern SHEET = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
        camille.get("/admin/look");
    }

    @Test
    void isSeenByThePublicAtOnceAndByNoNeighbour() throws IOException {
        var before = visitor(TOWN).get("/").body();
        var neighbour = visitor(NANTES).get("/").body();
        var green = new HashMap<>(look("Ville de Beauregard"));
        green.put("primaryColour", "#00695c");
        var answer = camille.upload("/admin/look", green, "logo", "image/png", png());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/admin/look");
        assertThat(camille.get("/admin/look").body())
                .contains("La nouvelle apparence est en place", "value=\"Ville de Beauregard\"", "value=\"#00695c\"");

        var home = visitor(TOWN).get("/").body();
        assertThat(home).contains("Ville de Beauregard").doesNotContain("Ville de Beaulieu");
        assertThat(visitor(TOWN).get("/", "Accept-Language: en").body()).contains("Town of Beauregard");
        assertThat(last(SHEET, home)).isNotEqualTo(last(SHEET, before));
        var logo = visitor(TOWN).get(last(LOGO, home));
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("Content-Length")).isEqualTo(Integer.toString(png().length));
        assertThat(logo.header("Content-Security-Policy")).contains("sandbox");

        assertThat(visitor(NANTES).get(last(LOGO, home)).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/").body()).isEqualTo(neighbour);
    }

    @Test
    void keepsTheLogoWhenNoneIsSent() throws IOException {
        camille.upload("/admin/look", look("Ville de Beaulieu"), "logo", "image/png", png());
        var logo = last(LOGO, visitor(TOWN).get("/").body());
        camille.upload("/admin/look", look("Ville de Beaumont"), "logo", "application/octet-stream", new byte[0]);
        assertThat(visitor(TOWN).get("/").body()).contains("Ville de Beaumont", logo);
    }

    @Test
    void keepsOfADrawingWhatIsHarmless() {
        var drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#6a1b9a"/>
                <image href="https://evil.example/seen.png" width="9" height="9"/></svg>""";
        var answer = send("Ville de Beaulieu", "image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(303);
        var logo = visitor(TOWN).get(last(LOGO, visitor(TOWN).get("/").body()));
        assertThat(logo.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(logo.body()).contains("<rect").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>"
            })
    void refusesADrawingWithAScript(String drawing) {
        refuses("image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8), "contient un script");
    }

    @Test
    void refusesWhatIsTooLarge() {
        refuses("image/png", new byte[600 * 1024], "trop lourd");
    }

    /** Larger than any form may be: nothing of it is read, so nothing can be filled in again. */
    @Test
    void saysThatAFileIsFarTooLarge() {
        var before = visitor(TOWN).get("/").body();
        var answer = send("Ville de Démesure", "image/png", new byte[7 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Cet envoi est trop lourd");
        assertThat(visitor(TOWN).get("/").body()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoPicture() {
        refuses("image/png", "not a picture at all".getBytes(StandardCharsets.UTF_8), "pas une image");
    }

    @Test
    void losesNothingWhileFilesCannotBeStored() throws IOException {
        var before = visitor(TOWN).get("/").body();
        TestFiles.goDown();
        Browser.Answer answer;
        try {
            answer = send("Ville de Patience", "image/png", png());
        } finally {
            TestFiles.comeBack();
        }
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("dans quelques minutes", "value=\"Ville de Patience\"");
        assertThat(visitor(TOWN).get("/").body()).isEqualTo(before);
    }

    /** Turned away before anybody looks who it is; the page has the form to sign out all the same. */
    @Test
    void saysToThoseWhoAreSignedInThatAnAddressIsMalformed() {
        for (String path : new String[] {"/admin/look;x", "/admin/look?a=%zz", "//admin/look"}) {
            var answer = camille.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("pas compris cette demande", "/session/end");
        }
        assertThat(camille.get("/admin/look").status()).isEqualTo(200);
        assertThat(camille.post("/session/end").location()).isEqualTo("/");
    }

    @Test
    void refusesAColourThatIsNoneAndANameThatIsMissing() {
        var colourless = new HashMap<>(look("Ville de Partout"));
        colourless.put("primaryColour", "rouge");
        var answer = camille.upload("/admin/look", colourless, "logo", "image/png", new byte[0]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"rouge\"", "value=\"Ville de Partout\"", "par exemple #2f6b4f");
        var nameless = camille.upload("/admin/look", look(""), "logo", "image/png", new byte[0]);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("value=\"Town of Beauregard\"", "aria-invalid=\"true\"");
        assertThat(visitor(TOWN).get("/").body()).doesNotContain("Ville de Partout");
    }

    @Test
    void isTriedOnWithoutBeingKept() {
        var before = visitor(TOWN).get("/").body();
        var trial = camille.upload("/admin/look/trial", look("Ville d’Essai"), "logo", "image/png", new byte[0]);
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.body()).contains("value=\"Ville d’Essai\"");
        assertThat(visitor(TOWN).get("/").body()).isEqualTo(before);
    }

    @Test
    void isToldOnTheStartPage() throws IOException {
        camille.upload("/admin/look", look("Ville de Beaulieu"), "logo", "image/png", png());
        assertThat(camille.get("/admin").body())
                .contains("Person admin-")
                .doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
    }

    @Test
    void showsTheTextsOnTheHomePage() {
        camille.get("/admin/texts");
        var answer = camille.post(
                "/admin/texts",
                "welcome.fr",
                "Décidons <ensemble>",
                "welcome.en",
                "Let us decide",
                "introduction.fr",
                "Une ville **ouverte**.<script>alert(1)</script>");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor(TOWN).get("/").body())
                .contains("Décidons &lt;ensemble&gt;", "<strong>ouverte</strong>")
                .doesNotContain("<script>alert");
        assertThat(visitor(TOWN).get("/", "Accept-Language: en").body()).contains("Let us decide");
        assertThat(visitor(NANTES).get("/").body()).doesNotContain("Décidons");
    }

    @Test
    void refusesATextThatIsTooLong() {
        camille.get("/admin/texts");
        var answer = camille.post("/admin/texts", "welcome.fr", "Trop ".repeat(20), "introduction.fr", "Reste écrit");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("80 caractères au plus", "Trop Trop", "Reste écrit");
        assertThat(visitor(TOWN).get("/").body()).doesNotContain("Reste écrit");
    }

    private void refuses(String type, byte[] file, String reason) {
        var before = visitor(TOWN).get("/").body();
        var answer = send("Ville de Passage", type, file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(reason, "value=\"Ville de Passage\"", "value=\"Town of Beauregard\"", "value=\"#6a1b9a\"");
        assertThat(visitor(TOWN).get("/").body()).isEqualTo(before);
    }

    private Browser.Answer send(String name, String type, byte[] file) {
        return camille.upload("/admin/look", look(name), "logo", type, file);
    }

    private static Map<String, String> look(String name) {
        return Map.of("name.fr", name, "name.en", "Town of Beauregard", "preset", "city", "primaryColour", "#6a1b9a");
    }

    private static String last(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(match -> match.group(1))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError(page));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
