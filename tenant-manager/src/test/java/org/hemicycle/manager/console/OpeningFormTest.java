package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpeningFormTest extends ConsoleTest {
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>";

    @Test
    void opensASpace() {
        var answer =
                operator.postWithLogo("/organisations", DRAWING.getBytes(StandardCharsets.UTF_8), form("form-one"));
        assertThat(answer.statusCode()).isEqualTo(303);
        awaitEnd(answer);
        assertThat(operator.get(Visitor.where(answer)).body())
                .contains("The space is ready.", "http://form-one.localhost:8080/");
    }

    @Test
    void takesTheShortNameFromTheName() {
        var answer = operator.postWithLogo("/organisations", NO_LOGO, form("", "nameFr", "Été à l’Œuvre : ensemble !"));
        awaitEnd(answer);
        assertThat(operator.get("/organisations/ete-a-l-oeuvre-ensemble").statusCode())
                .isEqualTo(200);
    }

    @Test
    void comesBackFilledInWithMessagesBesideTheFields() {
        var answer = operator.postWithLogo(
                "/organisations",
                NO_LOGO,
                form("Not A Slug", "primaryColour", "blue", "administratorEmail", "nobody", "hostnames", "10.0.0.1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("error-summary", "4 answers need correcting")
                .contains("value=\"Not A Slug\"", "value=\"blue\"", "value=\"nobody\"", "value=\"Anna Test\"")
                .contains(
                        "href=\"#field-slug\"",
                        "href=\"#field-primaryColour\"",
                        "id=\"field-administratorEmail-error\"")
                .contains("10.0.0.1 — ");
    }

    @Test
    void saysThatAShortNameIsTaken() {
        open("form-taken");
        var answer = operator.postWithLogo("/organisations", NO_LOGO, form("form-taken"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"field-slug-error\"");
    }

    @Test
    void refusesALogoThatIsNoPictureAndKeepsTheRest() {
        var answer = operator.postWithLogo(
                "/organisations", "MZ not a picture".getBytes(StandardCharsets.UTF_8), form("form-logo"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"field-logo-error\"", "value=\"form-logo\"");
    }

    @Test
    void keepsTheLogoWhileThePreviewIsUpdated() {
        var answer = operator.postWithLogo(
                "/organisations/preview",
                DRAWING.getBytes(StandardCharsets.UTF_8),
                form("form-preview", "primaryColour", "#ffe000"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("name=\"logoData\" value=\"data:image/svg+xml;base64,")
                .contains(
                        "Corrected to stay readable",
                        "/organisations/look.css?preset=association&amp;primaryColour=%23ffe000");
    }

    @Test
    void givesTheStyleSheetOfALookForItsPreviewOnly() {
        var answer = operator.get("/organisations/look.css?preset=parliament&primaryColour=%23a01030");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(answer.body()).contains(".look{", "--brand-fill:").doesNotContain(":root");
    }

    @Test
    void suggestsAShortNameThatIsFree() {
        open("ville-de-suggestion");
        assertThat(operator.get("/organisations/suggestion?name=Ville+de+Suggestion")
                        .body())
                .contains("ville-de-suggestion-2", "http://ville-de-suggestion-2.localhost:8080/");
    }
}
