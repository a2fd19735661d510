package org.hemicycle.standalone.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;

/** Starts children, waits for them, starts them again when they die, ends them. Everything happens in one thread. */
public final class Supervisor {
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** With so many attempts, the first deaths at a start are nothing to speak of. */
    private static final int MANY = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private sealed interface Event {
        record Died(Child child, Process process) implements Event {}

        record Asked(Runnable task) implements Event {}

        record Stop() implements Event {}
    }

    /** Somebody asked for the end while the start was under way. */
    public static final class Stopped extends RuntimeException {}

    private record Life(Child child, Process process, Instant since) {}

    private final Register register;
    private final Consumer<String> console;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Integer> earlyDeaths = new HashMap<>();
    private final Map<Child, Instant> due = new LinkedHashMap<>();

    public Supervisor(Register register, Consumer<String> console) {
        this.register = register;
        this.console = console;
    }

    /** Starts a child and records it; call it from the main thread. */
    public ProcessHandle start(Child child) {
        due.remove(child);
        var process = child.start();
        register.record(child, process);
        lives.put(child.name(), new Life(child, process, Instant.now()));
        process.onExit().thenAccept(ended -> events.add(new Event.Died(child, ended)));
        return process.toHandle();
    }

    /** Waits until the condition holds, while children are watched; a child that cannot start ends the wait. */
    public void await(String what, BooleanSupplier condition, Duration patience) {
        var begun = Instant.now();
        var nextWord = begun.plusSeconds(10);
        while (!condition.getAsBoolean()) {
            handle(GLANCE, true);
            var now = Instant.now();
            if (Duration.between(begun, now).compareTo(patience) > 0) {
                throw new CannotStart("Gave up waiting for %s after %d s.".formatted(what, patience.toSeconds()));
            }
            if (now.isAfter(nextWord)) {
                console.accept("still waiting for " + what);
                nextWord = now.plusSeconds(10);
            }
        }
    }

    /** Runs a task in the supervisor's thread, soon. */
    public void ask(Runnable task) {
        events.add(new Event.Asked(task));
    }

    /** Ends {@link #watch} or a wait, from any thread. */
    public void stop() {
        events.add(new Event.Stop());
    }

    /** Keeps the children alive until somebody asks for the end. */
    public void watch() {
        try {
            while (true) {
                handle(untilNextStart(), false);
            }
        } catch (Stopped asked) {
            // the end of the watch
        }
    }

    /** Ends these children together, each in its own way. */
    public void end(Duration patience, String... names) {
        var ending = new ArrayList<Thread>();
        for (var name : names) {
            var life = lives.remove(name);
            if (life != null) {
                var handle = life.process().toHandle();
                ending.add(Thread.ofVirtual().start(() -> life.child().ending().end(handle, patience)));
                due.remove(life.child());
            }
        }
        for (var thread : ending) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextStart() {
        var now = Instant.now();
        return due.values().stream()
                .map(at -> Duration.between(now, at))
                .min(Duration::compareTo)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(Duration.ofHours(1));
    }

    private void handle(Duration patience, boolean starting) {
        try {
            switch (events.poll(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                case null -> {}
                case Event.Stop _ -> throw new Stopped();
                case Event.Asked asked -> asked.task().run();
                case Event.Died died -> mourn(died.child(), died.process(), starting);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
        var now = Instant.now();
        List.copyOf(due.entrySet()).stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .forEach(entry -> start(entry.getKey()));
    }

    private void mourn(Child child, Process process, boolean starting) {
        var life = lives.get(child.name());
        if (life == null || life.process() != process) {
            return;
        }
        lives.remove(child.name());
        register.forget(child);
        var lived = Duration.between(life.since(), Instant.now());
        var early = lived.compareTo(Child.EARLY) < 0;
        var deaths = early ? earlyDeaths.merge(child.name(), 1, Integer::sum) : 0;
        earlyDeaths.put(child.name(), deaths);
        child.afterDeath().accept(lived);
        if (child.attempts() == 0) {
            return;
        }
        if (starting && deaths >= child.attempts()) {
            throw new CannotStart("The %s ended at once, %d times; the end of its log (%s) says:%n%s"
                    .formatted(child.name(), deaths, child.log(), Home.tail(child.log(), 15)));
        }
        if (!starting || child.attempts() < MANY) {
            console.accept("the %s ended unexpectedly (exit code %d) and is started again; its log is %s"
                    .formatted(child.name(), process.exitValue(), child.log()));
        }
        due.put(child, Instant.now().plus(pause(deaths)));
    }

    private static Duration pause(int deaths) {
        var pause = Duration.ofMillis(deaths <= 1 ? 0 : 250L << Math.min(deaths, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
