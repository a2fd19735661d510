package org.hemicycle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code hemicycle}, on a machine whose PATH holds an old Java and no Maven. */
class ScriptTest {
    private static final Path SCRIPT =
            Path.of("../../hemicycle").toAbsolutePath().normalize();
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "cat",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "mkdir",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "tee",
            "touch",
            "uname",
            "wc");

    private record Said(int code, String text) {}

    @TempDir
    Path folder;

    private Path bin;
    private Path script;

    @BeforeEach
    void prepare() throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            var place = Stream.of("/bin", "/usr/bin")
                    .map(path -> Path.of(path, tool))
                    .filter(Files::exists)
                    .findFirst();
            if (place.isPresent()) {
                program(tool, "exec %s \"$@\"".formatted(place.get()));
            }
        }
        program("java", "echo 'openjdk version \"17.0.1\"' >&2");
        var maven = Files.createDirectories(folder.resolve("user/.m2"));
        Files.writeString(
                maven.resolve("toolchains.xml"), "<jdkHome>%s</jdkHome>%n".formatted(System.getProperty("java.home")));
        script = Files.copy(
                SCRIPT, Files.createDirectories(folder.resolve("clone")).resolve("hemicycle"));
    }

    private void program(String name, String script) throws IOException {
        var program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Said run(String... words) throws Exception {
        var command = Stream.concat(Stream.of("bash", script.toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_HOME") || name.startsWith("HEMICYCLE_"));
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", folder.resolve("user").toString());
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void findsAJdkThatIsNotOnThePath() throws Exception {
        var said = run("jdk");
        assertThat(said.code()).isZero();
        assertThat(Files.readString(Path.of(said.text().strip(), "release"))).contains("JAVA_VERSION=\"25");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        var said = run("up");
        assertThat(said.code()).isOne();
        assertThat(said.text()).hasLineCount(1).contains("Maven is needed");
    }

    @Test
    void tellsThatNothingRunsBeforeTheFirstBuild() throws Exception {
        assertThat(run("status", "--json").text()).contains("\"state\":\"stopped\"");
        assertThat(run("down").code()).isZero();
    }

    @Test
    void asksBeforeItErases() throws Exception {
        var kept = Files.createDirectories(folder.resolve("clone/var/database"));
        var said = run("reset");
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("reset --yes");
        assertThat(kept).exists();
        assertThat(run("reset", "--yes").code()).isZero();
        assertThat(kept).doesNotExist();
    }

    @Test
    void refusesAnUnknownCommand() throws Exception {
        var said = run("start");
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("Usage", "there is no command \"start\"");
    }
}
