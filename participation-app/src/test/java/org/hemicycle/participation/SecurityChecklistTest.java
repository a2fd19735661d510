package org.hemicycle.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checklist of docs/security.md names tests: each is there, in this application or in the tenant manager. */
class SecurityChecklistTest {
    private static final Path CHECKLIST = Path.of("../docs/security.md");
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../tenant-manager/src/test/java"));
    private static final Pattern NAME =
            Pattern.compile("`(?:[a-z]+\\.)*(?:(\\w+Test)(?:\\.(\\w+))?|([a-z]\\w*[A-Z]\\w*))`");

    @Test
    void namesTestsThatAreThere() throws IOException {
        var sources = sources();
        var missing = new TreeSet<String>();
        var row = new ArrayList<String>();
        for (var line : Files.readAllLines(CHECKLIST)) {
            row.clear();
            for (var match = NAME.matcher(line); match.find(); ) {
                if (match.group(1) != null) {
                    row.add(match.group(1));
                }
                var method = match.group(1) == null ? match.group(3) : match.group(2);
                var place = row.isEmpty() ? null : row.getLast();
                if (place != null && !isThere(sources.get(place), method)) {
                    missing.add(place + (method == null ? "" : "." + method));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(
            @org.jspecify.annotations.Nullable String source, @org.jspecify.annotations.Nullable String method) {
        return source != null && (method == null || source.contains("void " + method + "("));
    }

    /** The text of all tests of a name: two may have the same. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var folder : TESTS) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
