package org.hemicycle.participation.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.themes.web.MessageFiles;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern USED = Pattern.compile("t\\.get\\(\"([a-z0-9.-]*[a-z0-9])\"[,)]");
    private static final Pattern SENTENCE_IN_TEMPLATE = Pattern.compile(">[^<>${}@`]*\\p{L}{3,}[^<>${}@`]*<");
    private static final Set<String> NOT_FOR_READERS = Set.of("components.jte");

    @Test
    void areThereInBothLanguages() {
        var messages = MessageFiles.read("fr", "en");
        assertThat(messages.keys("fr")).isEqualTo(messages.keys("en"));
    }

    @Test
    void areThereForEveryTemplate() throws IOException {
        var used = new TreeSet<String>();
        for (Path template : templates()) {
            USED.matcher(Files.readString(template)).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(MessageFiles.read("fr", "en").keys("fr")).containsAll(used);
    }

    @Test
    void standInMessageFilesAndNowhereElse() throws IOException {
        for (Path template : templates()) {
            assertThat(SENTENCE_IN_TEMPLATE
                            .matcher(Files.readString(template))
                            .results()
                            .map(found -> found.group().strip()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static List<Path> templates() throws IOException {
        try (var own = Files.walk(Path.of("src/main/jte"))) {
            return own.filter(path -> path.toString().endsWith(".jte"))
                    .filter(path -> !NOT_FOR_READERS.contains(path.getFileName().toString()))
                    .toList();
        }
    }
}
