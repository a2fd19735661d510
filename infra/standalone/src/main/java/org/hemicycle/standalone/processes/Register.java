package org.hemicycle.standalone.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Json;
import org.hemicycle.standalone.processes.Running.Phase;
import org.hemicycle.standalone.processes.Running.Recorded;

/** Keeps {@link Running} on disk at each change, so that a launcher killed at any point leaves no unknown child. */
public final class Register {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private Running running;

    public Register(Home home, Map<String, String> addresses) {
        this.home = home;
        running = new Running(Phase.STARTING, ProcessIdentity.of(ProcessHandle.current()), addresses, List.of());
        Json.write(home.running(), running);
    }

    /** What the last launcher wrote, whether it lives or not. */
    public static Optional<Running> read(Home home) {
        try {
            return Json.read(home.running(), Running.class);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends the children that a dead launcher left behind; call it while holding the lock. Returns their names. */
    public static List<String> endOrphans(Home home) {
        var orphans = read(home).map(Running::children).orElse(List.of()).reversed().stream()
                .filter(child -> child.process().alive().isPresent())
                .toList();
        for (var orphan : orphans) {
            orphan.process().alive().ifPresent(process -> orphan.ending().end(process, PATIENCE));
        }
        return orphans.stream().map(Recorded::name).toList();
    }

    public synchronized void enter(Phase phase) {
        change(now -> now.in(phase));
    }

    synchronized void record(Child child, Process process) {
        change(now -> now.with(new Recorded(child.name(), ProcessIdentity.of(process.toHandle()), child.ending())));
    }

    synchronized void forget(Child child) {
        change(now -> now.without(child.name()));
    }

    /** Removes the file: nothing runs any more. */
    public synchronized void close() throws IOException {
        Files.deleteIfExists(home.running());
    }

    private void change(UnaryOperator<Running> change) {
        running = change.apply(running);
        Json.write(home.running(), running);
    }
}
