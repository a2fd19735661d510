package org.hemicycle.manager.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.themes.web.MessageFiles;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern PROBLEM = Pattern.compile("\"(problem\\.[a-z0-9-]*[a-z0-9])\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:FieldProblem\\.of|refuse)\\(\\s*[^;]*?\"((?!/)[a-z][a-z-]*[a-z])\"", Pattern.DOTALL);

    @Test
    void areThereInBothLanguages() {
        var messages = MessageFiles.read("fr", "en");
        assertThat(messages.keys("fr")).isEqualTo(messages.keys("en"));
    }

    @Test
    void areThereForEveryProblem() throws IOException {
        var keys = MessageFiles.read("fr", "en").keys("en");
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                PROBLEM.matcher(source).results().forEach(found -> used.add(found.group(1)));
                if (file.toString().contains("organisations")) {
                    FIELD.matcher(source).results().forEach(found -> used.add("field." + found.group(1)));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys).containsAll(used);
    }
}
