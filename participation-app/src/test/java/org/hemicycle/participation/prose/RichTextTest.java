package org.hemicycle.participation.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static final String PICTURE = "/files/pictures/3f2a91c0d4e5-1600x900.jpg";

    @Test
    void takesScriptsOutAndSaysSo() {
        var rich =
                RichText.of(LocalizedText.of("Bonjour <script>alert(1)</script>à <b onclick='x()'>vous</b>.", "Hello"));
        assertThat(rich.removed()).isTrue();
        assertThat(rich.text().byLanguage())
                .containsEntry("fr", "Bonjour à vous.")
                .containsEntry("en", "Hello");
        assertThat(RichText.clean("[ici](javascript:alert(1)) <iframe src='x'>"))
                .doesNotContain("javascript", "iframe");
    }

    @Test
    void leavesMathematicsAndArrowsAlone() {
        var text = "Si a < b et b > c, alors a -> c : < 3 ans, « 5 > 4 ».";
        assertThat(RichText.clean(text)).isEqualTo(text);
        assertThat(RichText.of(LocalizedText.of(text, "x")).removed()).isFalse();
    }

    @Test
    void demandsWordsForEachPicture() {
        var without = RichText.of(LocalizedText.of("Voici\n\n![](" + PICTURE + ")", "![A map](" + PICTURE + ")"));
        assertThat(without.check("body").byField()).containsOnlyKeys("body.fr");
    }

    @Test
    void showsOwnPicturesWithTheirWidthsAndCredit() {
        assertThat(Prose.html("![Une carte](" + PICTURE + " \"Ville de Lyon\")"))
                .startsWith("<figure class=\"picture\"><img")
                .contains(
                        "alt=\"Une carte\"",
                        "loading=\"lazy\"",
                        "/files/pictures/3f2a91c0d4e5-1600x900-480.jpg 480w",
                        PICTURE + " 1600w",
                        "<figcaption>Ville de Lyon</figcaption></figure>")
                .doesNotContain("<p>");
    }

    @Test
    void comparesWordByWord() {
        var comparison = Comparison.of("Le conseil se réunit le lundi.", "Le conseil se réunit le mardi soir.");
        assertThat(comparison.pieces())
                .contains(
                        new Comparison.Piece(Comparison.Fate.REMOVED, "lundi."),
                        new Comparison.Piece(Comparison.Fate.ADDED, "mardi soir."));
        assertThat(Comparison.of("Pareil", "Pareil").isSame()).isTrue();
    }
}
