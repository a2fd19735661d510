package org.hemicycle.standalone.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.processes.Child;
import org.hemicycle.standalone.processes.Signal;
import org.hemicycle.standalone.processes.Tether;

/**
 * One of the two applications as a child process. When a cache of loaded classes exists it starts several times
 * faster; a cache that an early death makes suspect is erased, and never prevents a start.
 */
public final class Application {
    public static final String MANAGER = "tenant manager";
    public static final String PARTICIPATION = "participation app";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /**
     * The tenant manager serves a few people: the quick compiler suffices it, and the careful one, which takes half of the
     * processor while everything starts, is left to the participation app.
     */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    private static final Duration SUSPECT = Duration.ofSeconds(60);

    private final String name;
    private final Home home;
    private final Extracted extracted;
    private final Map<String, String> environment;

    private Application(String name, Home home, Extracted extracted, Map<String, String> environment) {
        this.name = name;
        this.home = home;
        this.extracted = extracted;
        this.environment = Map.copyOf(environment);
    }

    /** Extracts the application's jar, unless that is done. */
    public static Application prepare(String name, Home home, Path sources, Map<String, String> environment) {
        var word = name.replace(' ', '-');
        var extracted = Extracted.of(word, jar(sources.resolve(word)), home.applications(), JAVA);
        return new Application(name, home, extracted, environment);
    }

    private static Path jar(Path module) {
        try (var jars = Files.newDirectoryStream(module.resolve("target"), module.getFileName() + "-*.jar")) {
            for (var jar : jars) {
                return jar.toAbsolutePath();
            }
        } catch (IOException notBuilt) {
            // answered below
        }
        throw new CannotStart("%s is not built: run ./hemicycle up, which builds it.".formatted(module));
    }

    /** What it is called in sentences. */
    public String name() {
        return name;
    }

    Map<String, String> environment() {
        return environment;
    }

    Path log() {
        return home.logs().resolve(name.replace(' ', '-') + ".log");
    }

    /** The cache of this jar, for exactly this Java. */
    Path cache() {
        return extracted
                .jar()
                .resolveSibling("classes-" + Runtime.version().toString().replace('+', '-') + ".aot");
    }

    /** Whether this build of it has been started here before, long enough to be trained. */
    public boolean isTrained() {
        return Files.exists(cache());
    }

    /** Only an extracted application has a place for its cache. */
    boolean canBeTrained() {
        return extracted.jar().startsWith(home.applications()) && !Files.exists(cache());
    }

    public Child child() {
        return new Child(name, Signal.TERM, home.folder(), log(), this::command, environment, 2, this::mourn);
    }

    /** Another program of the same jar, in the same environment, at this terminal. */
    public ProcessBuilder program(String mainClass, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                extracted.jar().toString(),
                mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> command() {
        return command(
                Files.exists(cache())
                        ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off")
                        : List.of());
    }

    List<String> command(List<String> options) {
        var command = new ArrayList<>(Tether.of(Signal.TERM));
        command.add(JAVA.toString());
        command.addAll(options);
        command.addAll(name.equals(MANAGER) ? QUICK : List.of());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                extracted.jar().toString()));
        return command;
    }

    private void mourn(Duration lived) {
        try {
            if (lived.compareTo(SUSPECT) < 0) {
                Files.deleteIfExists(cache());
            }
        } catch (IOException stillThere) {
            throw new CannotStart("The file %s may be broken and cannot be erased.".formatted(cache()), stillThere);
        }
    }
}
