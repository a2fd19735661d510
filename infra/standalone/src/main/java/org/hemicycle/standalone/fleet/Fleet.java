package org.hemicycle.standalone.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Json;
import tools.jackson.databind.JsonNode;

/**
 * Opens the demonstration organisations on the first start. What is done is noted after each, so that an interrupted
 * start goes on where it stopped, and an organisation that an operator deletes later does not come back.
 */
public final class Fleet {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The notes: the organisations already opened, by slug. */
    record Opened(List<String> slugs) {}

    private final Home home;
    private final ManagerApi api;
    private final Consumer<String> console;

    public Fleet(Home home, ManagerApi api, Consumer<String> console) {
        this.home = home;
        this.api = api;
        this.console = console;
    }

    /** Whether an organisation of the file still has to be opened. */
    public boolean isIncomplete(Path file) {
        return Files.exists(file) && !opened().containsAll(slugs(file));
    }

    private List<String> opened() {
        return Json.read(home.fleet(), Opened.class).map(Opened::slugs).orElse(List.of());
    }

    private static List<String> slugs(Path file) {
        return Json.read(file, JsonNode.class).orElseThrow().values().stream()
                .map(organisation -> organisation.path("slug").asString(""))
                .toList();
    }

    /** Asks for all missing organisations at once, and follows each until it is open. */
    public void open(Path file) throws IOException {
        var opened = new ArrayList<>(opened());
        var runs = new TreeMap<String, String>();
        for (var organisation : Json.read(file, JsonNode.class).orElseThrow()) {
            var slug = organisation.path("slug").asString("");
            if (!opened.contains(slug)) {
                ask(organisation, slug, opened, runs);
            }
        }
        var deadline = Instant.now().plus(PATIENCE);
        while (!runs.isEmpty() && Instant.now().isBefore(deadline)) {
            for (var run : Map.copyOf(runs).entrySet()) {
                follow(run.getKey(), run.getValue(), opened, runs);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        openSignUp();
        if (runs.isEmpty()) {
            new OperatorsDay(api).begin(opened);
        }
        runs.keySet()
                .forEach(slug -> console.accept("%s is still being opened; the console tells more".formatted(slug)));
    }

    /** Lets visitors of the demonstration open spaces by themselves; operators may close it, and it stays closed. */
    private void openSignUp() throws IOException {
        var answer = api.change(
                "/api/v1/signup-settings", "{\"open\": true, \"kinds\": [\"association\", \"city\", \"campaign\"]}");
        if (answer.statusCode() != 200) {
            console.accept("sign-up stays closed: %d %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private void ask(JsonNode organisation, String slug, List<String> opened, Map<String, String> runs)
            throws IOException {
        var answer = api.create(organisation, "demonstration-" + slug);
        var taken = answer.statusCode() == 409;
        if (answer.statusCode() == 202 || answer.statusCode() == 201) {
            var links = Json.tree(answer.body()).path("links");
            runs.put(
                    slug,
                    links.path("run").asString(links.path("run").path("href").asString("")));
        } else if (taken) {
            done(slug, opened, "was already open");
        } else {
            console.accept("%s cannot be opened: %d %s".formatted(slug, answer.statusCode(), answer.body()));
        }
    }

    private void follow(String slug, String path, List<String> opened, Map<String, String> runs) throws IOException {
        var answer = api.get(path);
        var run = Json.tree(answer.body());
        var state = run.path("state").asString(run.path("state").path("key").asString(""));
        switch (state) {
            case "succeeded" -> {
                runs.remove(slug);
                done(slug, opened, "is open");
            }
            case "failed", "cancelled" -> {
                runs.remove(slug);
                console.accept("%s could not be opened: %s".formatted(slug, run));
            }
            default -> {
                if (answer.statusCode() >= 400) {
                    throw new IOException("status %d for %s: %s".formatted(answer.statusCode(), path, answer.body()));
                }
            }
        }
    }

    private void done(String slug, List<String> opened, String how) {
        opened.add(slug);
        Json.write(home.fleet(), new Opened(List.copyOf(opened)));
        console.accept(slug + " " + how);
    }

    /** The spaces to show to the person at the terminal: names and addresses. */
    public Map<String, String> addresses() {
        var found = new TreeMap<String, String>();
        try {
            for (var organisation :
                    Json.tree(api.get("/api/v1/organisations?limit=20").body()).path("items")) {
                var link = organisation.path("links").path("space");
                found.put(
                        organisation
                                .path("name")
                                .path("fr")
                                .asString(organisation.path("slug").asString("")),
                        link.asString(link.path("href").asString("")));
            }
        } catch (IOException | RuntimeException unanswered) {
            console.accept("the list of spaces is not available: " + unanswered.getMessage());
        }
        return found;
    }
}
