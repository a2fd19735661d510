package org.hemicycle.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Json;
import org.hemicycle.standalone.home.Part;
import org.hemicycle.standalone.processes.Running;
import tools.jackson.databind.JsonNode;

/** An installation in a folder and on ports of its own, whose applications are stand-ins. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Home home;
    final Map<String, String> environment = new HashMap<>();
    private final Path sources;
    private final List<Process> launchers = new ArrayList<>();

    Installation(Path folder) throws IOException {
        sources = Files.createDirectories(folder.resolve("sources"));
        home = new Home(folder.resolve("home"));
        environment.put("HEMICYCLE_HOME", home.folder().toString());
        for (var part : Part.values()) {
            environment.put(part.variable(), "" + freePort());
        }
        for (var application : List.of("tenant-manager", "participation-app")) {
            standIn(Files.createDirectories(sources.resolve(application).resolve("target"))
                    .resolve(application + "-0.jar"));
        }
        Files.writeString(
                Files.createDirectories(sources.resolve("infra/demonstration")).resolve("organisations.json"),
                "[{\"slug\":\"nantes\"},{\"slug\":\"senat\"}]");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void standIn(Path jar) throws IOException {
        var manifest = new Manifest();
        var place = StandIn.class.getProtectionDomain().getCodeSource().getLocation();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, place.toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    /** Starts the launcher with a command; what it says goes to the file {@code said} beside the home. */
    Process launch(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dhemicycle.sources=" + sources,
                "-cp",
                System.getProperty("java.class.path"),
                Hemicycle.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        launchers.add(process);
        return process;
    }

    Path said() {
        return home.folder().resolveSibling("said");
    }

    /** Starts everything and waits until it is ready. */
    Process up() throws Exception {
        var launcher = launch("up");
        await(() -> isReady(launcher));
        return launcher;
    }

    private boolean isReady(Process launcher) throws IOException {
        if (!launcher.isAlive()) {
            throw new AssertionError("the launcher ended; it said:\n" + Files.readString(said()));
        }
        return running()
                .map(now -> now.phase() == Running.Phase.READY && now.launcher().pid() == launcher.pid())
                .orElse(false);
    }

    Optional<Running> running() {
        return Json.read(home.running(), Running.class);
    }

    ProcessHandle child(String name) {
        return running().orElseThrow().alive(name).orElseThrow();
    }

    JsonNode credentials() {
        return Json.read(home.credentials(), JsonNode.class).orElseThrow();
    }

    Connection connect() throws SQLException {
        var database = credentials().path("database");
        return DriverManager.getConnection(
                database.path("url").asString(),
                database.path("user").asString(),
                database.path("password").asString());
    }

    /** Looks again and again until the fact holds, at most a minute. */
    void await(Callable<Boolean> fact) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!holds(fact)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not so; the launcher said:\n" + Files.readString(said()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static boolean holds(Callable<Boolean> fact) throws Exception {
        try {
            return fact.call();
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        for (var launcher : launchers) {
            launcher.destroy();
            if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        }
    }
}
