package org.hemicycle.standalone.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.processes.Child;
import org.hemicycle.standalone.processes.Signal;
import org.hemicycle.standalone.processes.Supervisor;
import org.hemicycle.standalone.processes.Tether;

/**
 * Makes the caches that let the applications start fast: each is started once more beside the running one, at the
 * lowest priority, up to the moment where it would begin to serve or to work. It takes nothing over and changes
 * nothing; when it fails, starts are only slower.
 */
public final class Training {
    /** The name of the child that trains. */
    public static final String NAME = "training";

    private final Home home;
    private final Supervisor supervisor;
    private final Queue<Application> waiting;

    public Training(Home home, Supervisor supervisor, Collection<Application> applications) {
        this.home = home;
        this.supervisor = supervisor;
        waiting = new ArrayDeque<>(
                applications.stream().filter(Application::canBeTrained).toList());
    }

    /** Trains the applications one after the other; call it in the supervisor's thread. */
    public void begin() {
        var application = waiting.poll();
        if (application != null) {
            var draft = draft(application);
            supervisor
                    .start(child(application, draft))
                    .onExit()
                    .thenRun(() -> supervisor.ask(() -> finish(application)));
        }
    }

    private void finish(Application application) {
        var draft = draft(application);
        try {
            if (Files.exists(draft)) {
                Files.move(draft, application.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException lost) {
            // the next start tries again
        }
        begin();
    }

    private static Path draft(Application application) {
        return application.cache().resolveSibling("new.aot");
    }

    private Child child(Application application, Path draft) {
        var environment = new HashMap<>(application.environment());
        environment.put("SERVER_PORT", "0");
        environment.put("SPRING_CONTEXT_EXIT", "onRefresh");
        if (environment.containsKey("HEMICYCLE_STATE")) {
            environment.put("HEMICYCLE_STATE", state());
        }
        var options = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + draft, "-Xlog:aot=off", "-Xlog:cds=off"));
        options.add("-Dspring.context.exit=onRefresh");
        var command = new ArrayList<String>(Tether.has("nice") ? List.of("nice", "-n", "19") : List.of());
        command.addAll(application.command(options));
        var log = home.logs().resolve(NAME + ".log");
        return new Child(NAME, Signal.TERM, home.folder(), log, () -> command, environment, 0, (Duration _) -> {});
    }

    private String state() {
        try {
            return Files.createDirectories(home.lock().resolveSibling("training"))
                    .toString();
        } catch (IOException refused) {
            return home.lastKnown().toString();
        }
    }
}
