package org.hemicycle.participation.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void showsMarkupAsItWasTyped() {
        assertThat(Prose.html("<script>alert(1)</script> et <b>gras</b>"))
                .doesNotContain("<script", "<b>")
                .contains("&lt;script");
    }

    @Test
    void emptiesDangerousAddresses() {
        assertThat(Prose.html("[ici](javascript:alert(1))")).doesNotContain("javascript:");
        assertThat(Prose.html("[ici](https://example.org)")).contains("href=\"https://example.org\"", "nofollow");
    }

    @Test
    void beginsHeadingsBelowThePagesOwn() {
        assertThat(Prose.html("# Un titre")).contains("<h2>Un titre</h2>");
        assertThat(Prose.html("## Un titre\n\n### Un autre")).contains("<h2>Un titre</h2>", "<h3>Un autre</h3>");
    }

    @Test
    void turnsPicturesIntoLinks() {
        assertThat(Prose.html("![un chat](https://example.org/chat.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/chat.png\"");
    }

    @Test
    void takesTheFirstWordsWithoutMarks() {
        assertThat(Prose.excerpt("## Titre\n\nUn **texte** avec un [lien](https://example.org).", 200))
                .isEqualTo("Titre Un texte avec un lien.");
        assertThat(Excerpt.cut("Un texte un peu long", 12)).isEqualTo("Un texte un…");
    }
}
