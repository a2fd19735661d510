package org.hemicycle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/**
 * A real Keycloak, one per JVM, started when it is first asked for: its distribution is a Maven artifact, unpacked and prepared once
 * into a folder of the user's cache. It keeps everything in memory and listens on 127.0.0.1.
 */
public final class TestKeycloak {
    private static final TestKeycloak ONE = new TestKeycloak();
    private static final String ADMINISTRATOR = "admin";
    private final int port = FreePort.find();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestKeycloak() {
        try {
            var home = home();
            var process = run(
                    home,
                    List.of(
                            "start",
                            "--optimized",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--hostname-strict=false",
                            "--http-management-port=" + FreePort.find()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            await(process, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestKeycloak start() {
        return ONE;
    }

    /** The issuer of a realm. */
    public String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** Creates a realm from its representation, the same that Keycloak imports at its start. */
    public void realm(String json) {
        var request = HttpRequest.newBuilder(address("/admin/realms"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        var answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Keycloak took no realm: " + answer.statusCode() + answer.body());
        }
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(ADMINISTRATOR, ADMINISTRATOR);
        var answer = send(HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(Process process, Path home) throws IOException {
        var patience = Instant.now().plus(Duration.ofMinutes(3));
        var request = HttpRequest.newBuilder(address("/realms/master")).timeout(Duration.ofSeconds(10));
        while (true) {
            try {
                if (client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(patience)) {
                    throw new IOException("Keycloak did not start in " + home, e);
                }
                pause(process);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    /** A short while, or until the process is over. */
    private static void pause(Process process) throws IOException {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static Process run(Path home, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        return builder.start();
    }

    /** The prepared distribution; prepared beside its place and moved there, so that nobody sees half of it. */
    private static Path home() throws IOException {
        var artifact = artifact();
        var name = artifact.getFileName().toString().replace(".zip", "");
        var cache = Path.of(System.getProperty("user.home"), ".cache", "hemicycle");
        var home = cache.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        var draft = Files.createTempDirectory(cache, name);
        unpack(artifact, draft);
        prepare(draft);
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException somebodyWasFaster) {
            return home;
        }
        return home;
    }

    private static void prepare(Path home) throws IOException {
        try {
            var done =
                    run(home, List.of("build", "--db=dev-mem", "--cache=local")).waitFor();
            if (done != 0) {
                throw new IOException("Keycloak could not be prepared in " + home);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void unpack(Path artifact, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(artifact))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = entry.getName().replaceFirst("^[^/]+/?", "");
                var file = target.resolve(inside).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("leads out of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Where the build has found the artifact. */
    private static Path artifact() throws IOException {
        var properties = new Properties();
        try (var file = TestKeycloak.class.getResourceAsStream("keycloak.properties")) {
            properties.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return Path.of(properties.getProperty("artifact"));
    }
}
