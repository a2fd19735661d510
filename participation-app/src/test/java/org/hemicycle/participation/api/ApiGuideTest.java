package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The commands in the guide to the API are run as they stand. */
class ApiGuideTest extends ParticipationTest {
    private static final Path GUIDE = Path.of("../docs/developers/api-of-a-space.md");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");

    @Test
    void showsCommandsThatWork() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        var program = Connected.program(administrator(LYON), visitor(LYON), "participants:read");
        var script = COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n", "set -e -o pipefail\n", ""));
        var shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        shell.environment().put("SPACE", "http://lyon.localhost:" + port);
        shell.environment().put("CLIENT", program.clientId);
        shell.environment().put("SECRET", program.secret);
        shell.environment().put("no_proxy", "*");
        var run = shell.start();
        var said = said(run);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("\"active\":true", "\"issuer\":", "\"openapi\":", "\"keys\":");
    }

    private static String said(Process run) throws IOException {
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
