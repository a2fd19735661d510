package org.hemicycle.participation.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/developers/adding-a-module.md is a module: its two packages compile, and nothing else names it. */
class AddingAModuleTest {
    private static final Pattern FILE =
            Pattern.compile("^### `([^`]+)`$(.*?)^```\\w+$\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static Map<String, String> files;
    private static Path classes;

    @BeforeAll
    static void writeAndCompileTheExample() throws Exception {
        files = files(Files.readString(guide()));
        classes = Files.createDirectory(folder.resolve("classes"));
        var sources = new ArrayList<String>();
        for (var file : files.entrySet()) {
            boolean java = file.getKey().endsWith(".java");
            var place = java
                    ? folder.resolve(file.getKey())
                    : classes.resolve(file.getKey().replaceFirst("^.*/src/main/resources/", ""));
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
            if (java) {
                sources.add(place.toString());
            }
        }
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromStrings(sources))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    @Test
    void livesInTwoPackagesAndNowhereElse() {
        assertThat(files.keySet())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file)
                                .matches(
                                        "(provisioning/src/main/(java|resources)/org/hemicycle/provisioning/modules"
                                                + "|participation-app/src/main/(java|resources)/org/hemicycle/participation)/glossary/[^/]+"));
    }

    @Test
    void isFoundByItsPackageAfterWhatItRequires() throws Exception {
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(Modules.in(loader))
                    .extracting(ModuleManifest::key)
                    .containsSubsequence("core", "spaces", "glossary")
                    .hasSize(Modules.all().size() + 1);
        }
    }

    @Test
    void itsWordsStandInItsOwnFiles() {
        assertThat(files.keySet())
                .filteredOn(file -> file.endsWith("messages_fr.properties"))
                .hasSize(2);
        assertThat(files.values()).anyMatch(text -> text.contains("create table glossary_word"));
    }

    private static Map<String, String> files(String guide) {
        var files = new LinkedHashMap<String, String>();
        var match = FILE.matcher(guide);
        while (match.find()) {
            assertThat(match.group(2))
                    .as("between the name of a file and its text")
                    .doesNotContain("###");
            files.put(match.group(1), match.group(3));
        }
        return files;
    }

    private static Path guide() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/developers/adding-a-module.md"))) {
            here = here.getParent();
        }
        return here.resolve("docs/developers/adding-a-module.md");
    }
}
