package org.hemicycle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.hemicycle.standalone.applications.Application;
import org.hemicycle.standalone.applications.Probe;
import org.hemicycle.standalone.applications.Surroundings;
import org.hemicycle.standalone.applications.Training;
import org.hemicycle.standalone.database.Server;
import org.hemicycle.standalone.fleet.Fleet;
import org.hemicycle.standalone.fleet.ManagerApi;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.HomeLock;
import org.hemicycle.standalone.home.Json;
import org.hemicycle.standalone.home.Part;
import org.hemicycle.standalone.home.Secrets;
import org.hemicycle.standalone.home.Settings;
import org.hemicycle.standalone.processes.Register;
import org.hemicycle.standalone.processes.Running.Phase;
import org.hemicycle.standalone.processes.Supervisor;

/** Starts everything, stays until it is asked to end, and ends everything. */
final class Up {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final Console console = new Console();
    private final CountDownLatch ended = new CountDownLatch(1);

    Up(Settings settings) {
        this.settings = settings;
    }

    int run() {
        var home = settings.home();
        var lock = HomeLock.take(home).orElseThrow(this::alreadyRuns);
        try (lock) {
            Register.endOrphans(home)
                    .forEach(name -> console.say("ended the " + name + " that a killed launcher left"));
            settings.ports().check(settings.ownParts());
            var register = new Register(home, fixedAddresses());
            var supervisor = new Supervisor(register, console::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(supervisor)));
            try {
                return supervise(register, supervisor);
            } finally {
                register.close();
            }
        } catch (IOException refused) {
            throw new CannotStart("%s cannot be erased (%s).".formatted(home.running(), refused), refused);
        } finally {
            ended.countDown();
        }
    }

    private CannotStart alreadyRuns() {
        var who = Register.read(settings.home())
                .map(running -> " (process %d)".formatted(running.launcher().pid()))
                .orElse("");
        return new CannotStart("Hemicycle already runs in %s%s: http://localhost:%d/ is the tenant manager, ./hemicycle"
                        .formatted(
                                settings.home().folder(), who, settings.ports().of(Part.MANAGER))
                + " down stops it.");
    }

    private void stopAndWait(Supervisor supervisor) {
        supervisor.stop();
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int supervise(Register register, Supervisor supervisor) {
        var secrets = Secrets.of(settings.home());
        var helpers = new Helpers(settings, secrets);
        try {
            start(register, supervisor, secrets, helpers);
            supervisor.watch();
            return 0;
        } catch (Supervisor.Stopped asked) {
            return 0;
        } finally {
            register.enter(Phase.STOPPING);
            console.say("stopping…");
            supervisor.end(Duration.ofSeconds(5), Training.NAME);
            supervisor.end(Duration.ofSeconds(20), Application.PARTICIPATION, Application.MANAGER);
            helpers.close();
            supervisor.end(Duration.ofSeconds(60), Server.NAME);
            console.say("stopped");
        }
    }

    private void start(Register register, Supervisor supervisor, Secrets secrets, Helpers helpers) {
        var surroundings = new Surroundings(settings, secrets);
        var files = background(helpers::startFiles);
        var mail = background(helpers::startMail);
        var manager = background(() -> application(Application.MANAGER, surroundings.manager()));
        var participation = background(() -> application(Application.PARTICIPATION, surroundings.participation()));
        if (settings.ownDatabase()) {
            startDatabase(supervisor, secrets);
        }
        finished(supervisor, "the file store and the mail server", CompletableFuture.allOf(files, mail));
        finished(supervisor, "the applications to be extracted", CompletableFuture.allOf(manager, participation));
        Json.write(settings.home().credentials(), surroundings.credentials(Server.OWNER));
        startApplications(supervisor, manager.join(), participation.join());
        var spaces = openFleet(register, supervisor, surroundings);
        register.enter(Phase.READY);
        new Summary(settings, spaces).print();
        new Training(settings.home(), supervisor, List.of(manager.join(), participation.join())).begin();
    }

    private Application application(String name, Map<String, String> environment) {
        return Application.prepare(name, settings.home(), settings.sources(), environment);
    }

    private void startDatabase(Supervisor supervisor, Secrets secrets) {
        var server = Server.prepare(settings.home(), settings.ports().of(Part.DATABASE), secrets);
        supervisor.start(server.child());
        supervisor.await("the database", server::answers, PATIENCE);
        server.welcomeManager();
        console.say("the database answers");
    }

    /**
     * The tenant manager comes first where it has something to prepare: on the first start, and on the first of a new build. Else the
     * spaces come first, which need nobody: both at once would only take the processor from one another.
     */
    private void startApplications(Supervisor supervisor, Application manager, Application participation) {
        boolean prepared = Files.exists(settings.home().fleet()) && manager.isTrained();
        try (var probe = new Probe()) {
            if (prepared) {
                start(supervisor, probe, participation, Part.PARTICIPATION);
                start(supervisor, probe, manager, Part.MANAGER);
            } else {
                start(supervisor, probe, manager, Part.MANAGER);
                start(supervisor, probe, participation, Part.PARTICIPATION);
            }
        }
    }

    private void start(Supervisor supervisor, Probe probe, Application application, Part part) {
        supervisor.start(application.child());
        awaitReady(supervisor, probe, application.name(), part);
    }

    private void awaitReady(Supervisor supervisor, Probe probe, String name, Part part) {
        supervisor.await("the " + name, () -> probe.ready(settings.ports().of(part)), PATIENCE);
        console.say("the " + name + " is ready");
    }

    private Map<String, String> openFleet(Register register, Supervisor supervisor, Surroundings surroundings) {
        var file = settings.sources().resolve("infra/demonstration/organisations.json");
        var client = surroundings.credentials(Server.OWNER).api();
        try (var api = new ManagerApi(settings.ports().of(Part.MANAGER), client)) {
            var fleet = new Fleet(settings.home(), api, console::say);
            if (fleet.isIncomplete(file)) {
                register.enter(Phase.PROVISIONING);
                console.say("opening the demonstration spaces…");
                finished(supervisor, "the demonstration spaces", background(() -> open(fleet, file)));
            }
            var spaces = background(fleet::addresses);
            finished(supervisor, "the list of spaces", spaces);
            return spaces.join();
        }
    }

    private boolean open(Fleet fleet, Path file) {
        try {
            fleet.open(file);
            return true;
        } catch (IOException | RuntimeException failed) {
            console.say("the demonstration spaces are not complete (%s); the next start goes on"
                    .formatted(failed.getMessage()));
            return false;
        }
    }

    private Map<String, String> fixedAddresses() {
        var addresses = new TreeMap<String, String>();
        addresses.put("tenant manager", settings.managerUrl() + "/");
        addresses.put(
                "participation app",
                "http://<slug>.%s:%d/"
                        .formatted(settings.baseDomain(), settings.ports().of(Part.PARTICIPATION)));
        if (settings.ownMail()) {
            addresses.put("mails", settings.mailPageUrl());
        }
        return addresses;
    }

    private static <T> CompletableFuture<T> background(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, command -> Thread.ofVirtual().start(command));
    }

    private void finished(Supervisor supervisor, String what, CompletableFuture<?> task) {
        supervisor.await(what, task::isDone, PATIENCE);
        try {
            task.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart refused
                    ? refused
                    : new CannotStart("Something is wrong with %s (%s).".formatted(what, failed.getCause()), failed);
        }
    }
}
