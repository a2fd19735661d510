package org.hemicycle.provisioning.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.hemicycle.provisioning.registry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    private final Content content =
            new Content(Instant.parse("2026-11-23T10:00:00Z"), Map.of("fr", "L’\"Abeille\" \\ 2"));

    @Test
    void datesItsRowsAroundToday() {
        assertThat(content.of("id,at,until\n1,@-30d,@+2h\n2,@+5m,\n"))
                .isEqualTo("id,at,until\n1,2026-10-24T10:00:00Z,2026-11-23T12:00:00Z\n2,2026-11-23T10:05:00Z,\n");
    }

    @Test
    void leavesWhatPeopleWroteAlone() {
        var written = "body\n\"see\n@-30d, or \"\",@+2h,\"\"\"\nme@-3d\n";

        assertThat(content.of(written)).isEqualTo(written);
    }

    @Test
    void namesTheOrganisationInsideJson() {
        assertThat(content.of("body\n\"{\"\"fr\"\": \"\"Ici, {organisation.fr}.\"\"}\"\n"))
                .isEqualTo("body\n\"{\"\"fr\"\": \"\"Ici, L’\\\"\"Abeille\\\"\" \\\\ 2.\"\"}\"\n");
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> content.of("at\n@tomorrow\n"));
    }

    @Test
    void findsTemplatesBuiltInAndInTheFolder(@TempDir Path folder) throws Exception {
        var own = folder.resolve("our-own");
        Files.createDirectories(own.resolve("files/deep"));
        Files.writeString(own.resolve("template.json"), """
                {"name": {"fr": "À nous", "en": "Ours"}, "kind": "association", "modules": [], "texts": {}}
                """);
        Files.writeString(own.resolve("theme.csv"), "id,name\n1,\"{}\"\n");
        Files.writeString(own.resolve("files/deep/a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        var templates = new Templates(folder);

        assertThat(templates.all()).containsOnlyKeys("campaign", "city", "association", "parliament", "our-own");
        var found = templates.find("our-own").orElseThrow();
        assertThat(found.tables()).containsOnlyKeys("theme");
        assertThat(found.files()).singleElement().satisfies(file -> {
            assertThat(file.key()).hasToString("deep/a.svg");
            assertThat(file.type()).isEqualTo("image/svg+xml");
        });
        assertThat(templates.find("../our-own")).isEmpty();
        assertThat(templates.find("missing")).isEmpty();
        assertThat(templates.of(Kind.CITY).files()).hasSize(1);
    }
}
