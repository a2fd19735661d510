package org.hemicycle.provisioning.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hemicycle.provisioning.registry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateArchiveTest {
    private final Templates templates = new Templates(null);

    @ParameterizedTest
    @EnumSource
    void packsAndReadsEachBuiltInTemplateWhole(Kind kind) {
        var template = templates.of(kind);

        var reading = TemplateArchive.read(TemplateArchive.pack(template, kind.key(), 2));

        assertThat(reading).isInstanceOfSatisfying(TemplateArchive.Reading.Read.class, read -> {
            assertThat(read.template().tables()).isEqualTo(template.tables());
            assertThat(read.template().description()).isEqualTo(template.description());
            assertThat(read.template().files()).hasSameSizeAs(template.files());
        });
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryTextOfABuiltInTemplateInBothLanguages(Kind kind) {
        var template = templates.of(kind);

        assertThat(new CheckingATemplate(template).flaws()).isEmpty();
        assertThat(CheckingATemplate.languages(template)).containsExactly("en", "fr");
        assertThat(template.description().words().byLanguage()).containsOnlyKeys("en", "fr");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThat(flaw("not a zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-an-archive");
        assertThat(flaw(new byte[0])).isEqualTo("not-an-archive");
        assertThat(flaw(new byte[TemplateArchive.LARGEST + 1])).isEqualTo("too-large");
    }

    @Test
    void refusesAnEntryThatWasChanged() throws Exception {
        assertThat(flaw(changed(entries -> entries.put("page.csv", "slug,title\n".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("checksum");
        assertThat(flaw(changed(entries -> entries.remove("page.csv")))).isEqualTo("missing-entry");
    }

    @Test
    void refusesWhatIsNotOfATemplate() throws Exception {
        for (var name : new String[] {
            "participant.csv", "proposal.csv", "../page.csv", "/etc/passwd", "files/../../a.svg", "run.sh", "a.zip"
        }) {
            assertThat(flaw(changed(entries -> entries.put(name, new byte[] {1}))))
                    .as(name)
                    .isEqualTo("foreign-entry");
        }
    }

    @Test
    void refusesABombWithoutUnpackingIt() throws Exception {
        var bomb = changed(entries -> entries.put("files/a.svg", new byte[200 * 1024 * 1024]));

        assertThat(bomb.length).isLessThan(TemplateArchive.LARGEST);
        assertThat(flaw(bomb)).isEqualTo("too-much");
    }

    @Test
    void refusesManyEntries() throws Exception {
        assertThat(flaw(changed(entries -> {
                    for (int i = 0; i < 500; i++) {
                        entries.put("files/" + i + ".svg", new byte[] {1});
                    }
                })))
                .isEqualTo("too-much");
    }

    @Test
    void refusesAnotherFormat() throws Exception {
        assertThat(flaw(changed(entries -> entries.computeIfPresent(
                        "hemicycle-template.json",
                        (_, json) -> new String(json, StandardCharsets.UTF_8)
                                .replaceFirst("\"format\" : 1", "\"format\" : 9")
                                .getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("unknown-format");
    }

    private static String flaw(byte[] file) {
        return switch (TemplateArchive.read(file)) {
            case TemplateArchive.Reading.Read _ -> "none";
            case TemplateArchive.Reading.Refused(var flaws) -> flaws.getFirst().code();
        };
    }

    private byte[] changed(java.util.function.Consumer<Map<String, byte[]>> change) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        var packed = TemplateArchive.pack(templates.of(Kind.CITY), "city", 2);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        change.accept(entries);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
