package org.hemicycle.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Caddy with the Caddyfile of this project and an authority of its own, listening on 127.0.0.1 until it is closed. */
public final class TestCaddy implements AutoCloseable {
    private static final Path CADDYFILE = Path.of("../infra/caddy/Caddyfile");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Path folder;
    private final Process process;

    /** @param settings what the Caddyfile takes from the environment, beside ports and authority */
    public TestCaddy(Map<String, String> settings) throws IOException {
        this(FreePort.find(), settings);
    }

    /** @param port on which it speaks TLS */
    public TestCaddy(int port, Map<String, String> settings) throws IOException {
        this.port = port;
        folder = Files.createTempDirectory("caddy");
        var command = new ProcessBuilder(
                        executable().toString(),
                        "run",
                        "--adapter",
                        "caddyfile",
                        "--config",
                        CADDYFILE.toAbsolutePath().normalize().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment().putAll(surroundings(settings));
        process = command.start();
        await();
    }

    /** The port where it speaks TLS. */
    public int port() {
        return port;
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> surroundings(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        all.put("HEMICYCLE_BIND", "127.0.0.1");
        all.put("HEMICYCLE_HTTPS_PORT", String.valueOf(port));
        all.put("HEMICYCLE_HTTP_PORT", String.valueOf(FreePort.find()));
        all.put("HEMICYCLE_TLS_ISSUER", "internal");
        all.put("XDG_DATA_HOME", folder.resolve("data").toString());
        all.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        all.put("HOME", folder.toString());
        all.putAll(settings);
        return all;
    }

    private void await() throws IOException {
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                process.destroy();
                throw new IOException("Caddy did not start:\n" + log());
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("HEMICYCLE_CADDY", ""),
                        "/usr/bin/caddy",
                        System.getProperty("user.home") + "/.cache/hemicycle/caddy/usr/bin/caddy")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Caddy found: run ./hemicycle test, install the package caddy, or name it in HEMICYCLE_CADDY"));
    }
}
