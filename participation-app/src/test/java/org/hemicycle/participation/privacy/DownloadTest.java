package org.hemicycle.participation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive that everybody downloads of what a space knows about them. */
class DownloadTest extends ParticipationTest {
    @Autowired
    private Files files;

    @Test
    void holdsAllThatIsKnownAndNothingOfOthers() throws Exception {
        files.ensureBucket(LYON.placement().bucket());
        var ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        files.put(LYON, new FileKey(ada.picture()), "a picture".getBytes(StandardCharsets.UTF_8), "image/png");
        var bob = participant(LYON, "bob-" + ada.email);
        Somebody.comment(bob, ada.proposal, "Des mots de quelqu’un d’autre.", "");
        var twin = Somebody.called(this, NANTES, ada.email, email -> participant(NANTES, email));
        var archive = archive(ada);
        assertThat(archive.keySet())
                .contains(
                        "README.txt",
                        "FORMAT.md",
                        "account.json",
                        "sessions.json",
                        "log.json",
                        "files/" + ada.picture());
        assertThat(archive.get("files/" + ada.picture())).isEqualTo("a picture");
        assertThat(json(archive, "account").get(0).get("email").asString()).isEqualTo(ada.email);
        assertThat(json(archive, "proposals").get(0).get("title").asString()).isEqualTo(ada.title);
        assertThat(json(archive, "comments").size()).isEqualTo(2);
        assertThat(json(archive, "supports").get(0).get("proposal").asLong()).isEqualTo(ada.supported);
        assertThat(json(archive, "sessions").size()).isEqualTo(2);
        assertThat(String.join("\n", archive.values()))
                .doesNotContain("Des mots de quelqu", "bob-", twin.space.slug(), "password_hash\"");
        assertThat(archive.get("README.txt")).contains("Ville de Lyon").doesNotContain("Nantes", "[privacy.");
    }

    @Test
    void everyFieldIsExplained() throws Exception {
        var ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        var archive = archive(ada);
        var explained = java.nio.file.Files.readString(Path.of("../docs/developers/personal-data.md"));
        assertThat(archive.get("FORMAT.md")).isEqualTo(explained);
        for (var file : archive.keySet()) {
            if (file.endsWith(".json")) {
                assertThat(explained).contains("## " + file);
                var section =
                        explained.substring(explained.indexOf("## " + file)).split("\n## ")[0];
                json(archive, file.replace(".json", ""))
                        .forEach(row -> row.propertyNames()
                                .forEach(field -> assertThat(section).as(file).contains("`" + field + "`")));
            }
        }
    }

    @Test
    void isForThePersonAlone() {
        var visitor = visitor(LYON);
        visitor.get("/session/new");
        assertThat(visitor.post("/account/data/archive").location()).startsWith("/session/new");
        assertThat(visitor.get("/account/data").location()).startsWith("/session/new");
    }

    private static Map<String, String> archive(Somebody person) throws IOException {
        person.browser.get("/account/data");
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(person.browser.download("/account/data/archive")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static JsonNode json(Map<String, String> archive, String name) {
        return JsonMapper.shared().readTree(archive.get(name + ".json"));
    }
}
