package org.hemicycle.standalone.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemicycle.standalone.home.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * A process to keep running; with no attempts at all it is left dead when it ends. The command is asked for at each
 * start, and an empty value takes a variable away; after a death the child is told how long it lived, so that it may leave out what could have killed it.
 */
public record Child(
        String name,
        Signal ending,
        Path folder,
        Path log,
        Supplier<List<String>> command,
        Map<String, String> environment,
        int attempts,
        Consumer<Duration> afterDeath) {
    private static final long LARGE_LOG = 20_000_000;

    /** A child that died sooner than this never really started. */
    static final Duration EARLY = Duration.ofSeconds(60);

    Process start() {
        rotate(log.toFile());
        var builder = new ProcessBuilder(command.get())
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        environment.forEach((name, value) -> builder.environment().remove(name, ""));
        try {
            return builder.start();
        } catch (IOException refused) {
            throw new CannotStart("The %s cannot be started (%s).".formatted(name, refused.getMessage()), refused);
        }
    }

    private static void rotate(File log) {
        if (log.length() > LARGE_LOG) {
            @Nullable File folder = log.getParentFile();
            log.renameTo(new File(folder, log.getName() + ".1"));
        }
    }
}
