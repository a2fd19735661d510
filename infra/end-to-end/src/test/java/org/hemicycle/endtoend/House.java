package org.hemicycle.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.testing.TestCollector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own, started once for all tests by {@code ./hemicycle up --detach} and ended with them. */
final class House {
    /** What the monitoring shows to get the numbers. */
    static final String METRICS_TOKEN = "numbers of the house";

    private static final House ONE = new House();

    private final TestCollector collector = new TestCollector();
    private final Path home;
    private final Path script;
    private final Map<String, String> environment = new HashMap<>();

    private House() {
        try {
            home = Files.createTempDirectory("hemicycle-house");
            script = Stream.<Path>iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                    .map(folder -> folder.resolve("hemicycle"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            environment.put("HEMICYCLE_HOME", home.toString());
            environment.put("HEMICYCLE_METRICS_TOKEN", METRICS_TOKEN);
            environment.put("HEMICYCLE_TRACES_ENDPOINT", collector.endpoint());
            environment.put("HEMICYCLE_TRACES_SHARE", "1");
            for (String part : List.of("PARTICIPATION", "MANAGER", "DATABASE", "S3", "SMTP", "MAIL_PAGE")) {
                environment.put("HEMICYCLE_" + part + "_PORT", freePort());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave));
        run("up", "--detach");
    }

    static House opened() {
        return ONE;
    }

    /** The address of a page of an organisation. */
    String space(String slug, String path) {
        return "http://" + slug + ".localhost:" + environment.get("HEMICYCLE_PARTICIPATION_PORT") + path;
    }

    /** The address of the participation app itself, under a name that no organisation has. */
    String node(String path) {
        return "http://127.0.0.1:" + environment.get("HEMICYCLE_PARTICIPATION_PORT") + path;
    }

    /** The address of a page of the operators' console. */
    String console(String path) {
        return "http://localhost:" + environment.get("HEMICYCLE_MANAGER_PORT") + path;
    }

    /** Where both applications send their traces. */
    TestCollector collector() {
        return collector;
    }

    /** The address of the page that shows the mails. */
    String mails() {
        return "http://localhost:" + environment.get("HEMICYCLE_MAIL_PAGE_PORT") + "/";
    }

    /** What {@code credentials.json} says. */
    JsonNode credentials() {
        try {
            return new JsonMapper().readTree(Files.readString(home.resolve("credentials.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void leave() {
        try {
            run("down");
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(String... words) {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
