package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.themes.web.MessageFiles;
import org.junit.jupiter.api.Test;

/** Every key that the code writes into the log can be said, in both languages. */
class DeedSentencesTest {
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:log|audit)\\.write\\(");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:log|audit)\\.write\\(\\s*[\\w.()]+,\\s*\"([a-z.-]+)\"\\s*([,+])");

    @Test
    void areThereForEveryKey() throws IOException {
        var keys = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            NAMED.matcher(code)
                    .results()
                    .forEach(found -> (found.group(2).equals("+") ? beginnings : keys)
                            .add(new Deed(Instant.EPOCH, "", found.group(1)).sentence()));
            assertThat(NAMED.matcher(code).results().count())
                    .as("deeds named by a literal in " + source)
                    .isEqualTo(WRITTEN.matcher(code).results().count());
        }
        assertThat(keys).hasSizeGreaterThan(20);
        for (String language : List.of("fr", "en")) {
            Set<String> sentences = MessageFiles.read("fr", "en").keys(language);
            assertThat(sentences).as(language).containsAll(keys);
            assertThat(beginnings)
                    .allSatisfy(beginning -> assertThat(sentences).anyMatch(key -> key.startsWith(beginning)));
        }
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(DeedSentencesTest::usesTheLog)
                    .toList();
        }
    }

    private static boolean usesTheLog(Path source) {
        try {
            return Files.readString(source).contains("AuditLog log")
                    || Files.readString(source).contains("AuditLog audit");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
