package org.hemicycle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own, started by the same script as everybody's, in a folder and on ports of its own. */
final class Installation implements AutoCloseable {
    private static final String CELL = "hemicycle_cell_1";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final Path project;
    private final String script;
    private final Map<String, String> environment;

    Installation(Path project) throws IOException {
        home = Files.createTempDirectory("hemicycle-bench");
        home.toFile().setExecutable(true, false);
        this.project = project;
        script = project.resolve("hemicycle").toString();
        environment = new HashMap<>(Map.of("HEMICYCLE_HOME", home.toString()));
        for (String part : List.of("PARTICIPATION", "MANAGER", "DATABASE", "S3", "SMTP", "MAIL_PAGE")) {
            environment.put("HEMICYCLE_" + part + "_PORT", String.valueOf(Raw.freePort()));
        }
    }

    /** The folder of the project. */
    Path project() {
        return project;
    }

    void up() {
        Commands.output(List.of(script, "up", "--detach"), environment);
    }

    /** Waits until the caches of both applications are made, which happens in the background after a first start. */
    void settle() {
        Waiting.until("the applications are trained", () -> {
            try (var files = Files.walk(home.resolve("applications"), 2)) {
                return files.filter(file -> file.toString().endsWith(".aot") && !file.endsWith("new.aot"))
                                .count()
                        == 2;
            } catch (IOException | UncheckedIOException moved) {
                return false;
            }
        });
    }

    /** Takes away the limits per address, per tenant and of the cell, which a load of one machine would meet at once. */
    void unlimit() {
        try (var connection = database("hemicycle");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into platform.setting (application, profile, key, value, changed_by) values
                      ('participation-app', 'default', 'limits.requests-per-minute-per-address', '100000000', 'bench'),
                      ('participation-app', 'default', 'limits.requests-per-minute-per-tenant', '100000000', 'bench'),
                      ('participation-app', 'default', 'limits.sign-ins-per-hour-per-address', '100000000', 'bench');
                    update platform.cell set capacity = 10000
                    """);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes so many organisations into the registry, each with two own names, one of them certified; they have no homes. */
    void register(int organisations) {
        try (var connection = database("hemicycle");
                var statement = connection.createStatement()) {
            statement.execute("""
                    set search_path to platform;
                    insert into tenant (id, slug, name, kind, locales, time_zone, plan, modules_allowed, modules_enabled,
                                        branding, administrator, template, cell, fingerprints, state)
                    select translate(lpad(n::text, 12, '0'), '0189', 'abcd'), 'registered-' || n, '{"fr": "Organisation"}',
                           'association', '{fr}', 'Europe/Paris', 'free', '{}', '{}', '{"primaryColour": "#1f5f8b"}',
                           '{"name": "Ada", "email": "ada@example.invalid"}', 'association', 'cell_1',
                           (select fingerprints from tenant where slug = 'changer-lyon'), 'archived'
                      from generate_series(1, %1$d) n;
                    insert into host_name (name, tenant_id, is_primary, certified)
                    select kind || '.registered-' || n || '.example', translate(lpad(n::text, 12, '0'), '0189', 'abcd'),
                           false, kind = 'www'
                      from generate_series(1, %1$d) n, unnest(array['www', 'new']) kind
                    """.formatted(organisations));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Takes them away again, so that later measurements find the installation as it was. */
    void unregister() {
        try (var connection = database("hemicycle");
                var statement = connection.createStatement()) {
            statement.execute("delete from platform.tenant where slug like 'registered-%'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As the database does by itself in quieter moments. */
    void gatherStatistics() {
        try (var connection = database("hemicycle");
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze platform.tenant");
            statement.execute("vacuum analyze platform.tenant_words");
            statement.execute("vacuum analyze platform.host_name");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String manager() {
        return "http://127.0.0.1:" + environment.get("HEMICYCLE_MANAGER_PORT");
    }

    /** A connection to the first cell's database, as its owner. */
    Connection cell() throws SQLException {
        return database(CELL);
    }

    /** The schema of an organisation. */
    String schema(String slug) {
        try (var connection = database("hemicycle");
                var statement = connection.prepareStatement("select id from platform.tenant where slug = ?")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return "t_" + rows.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection database(String name) throws SQLException {
        var database = credentials().get("database");
        return DriverManager.getConnection(
                database.get("url").asString().replaceFirst("/hemicycle(?=\\?|$)", "/" + name),
                database.get("user").asString(),
                database.get("password").asString());
    }

    void down() {
        Commands.output(List.of(script, "down"), environment);
    }

    String participation() {
        return "http://127.0.0.1:" + environment.get("HEMICYCLE_PARTICIPATION_PORT");
    }

    String host(String slug) {
        return slug + ".localhost:" + environment.get("HEMICYCLE_PARTICIPATION_PORT");
    }

    JsonNode credentials() {
        return json(read(home.resolve("credentials.json")));
    }

    JsonNode status() {
        return json(Commands.output(List.of(script, "status", "--json"), environment));
    }

    /** Asks for an organisation; the answer's body, which links to the run. */
    JsonNode create(String slug, String token) {
        var answer = Http.send(Http.request(manager() + "/api/v1/organisations")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"slug":"%s","name":{"fr":"Organisation %s"},"kind":"association","locales":["fr"],
                         "timeZone":"Europe/Paris","plan":"free","modules":["proposals","discussions","pages"],
                         "hostnames":[],"branding":{"primaryColour":"#1f5f8b"},
                         "administrator":{"name":"Ada","email":"ada@%s.invalid"}}
                        """.formatted(slug, slug, slug))));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("creation refused with " + answer.statusCode() + ": " + body);
        }
        return json(body);
    }

    JsonNode api(String path, String token) {
        return json(new String(
                Http.send(Http.request(manager() + path).header("Authorization", "Bearer " + token))
                        .body(),
                StandardCharsets.UTF_8));
    }

    String token() {
        var api = credentials().get("api");
        String basic = Base64.getEncoder()
                .encodeToString((api.get("clientId").asString() + ":"
                                + api.get("clientSecret").asString())
                        .getBytes(StandardCharsets.UTF_8));
        var answer = Http.send(Http.request(manager() + "/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=organisations:read%20organisations:write")));
        return json(new String(answer.body(), StandardCharsets.UTF_8))
                .get("access_token")
                .asString();
    }

    /** How many organisations the fleet has. */
    int organisations() {
        String token = token();
        int count = 0;
        String next = "/api/v1/organisations?limit=100";
        while (next != null) {
            var page = api(next, token);
            count += page.get("items").size();
            var cursor = page.get("next");
            next = cursor == null || cursor.isNull()
                    ? null
                    : "/api/v1/organisations?limit=100&cursor=" + cursor.asString();
        }
        return count;
    }

    /** How long the named steps of the organisation's creation took together. */
    double stepMilliseconds(JsonNode created, String token, List<String> names) {
        String run = URI.create(created.get("links").get("run").asString()).getPath();
        double total = 0;
        for (JsonNode step : api(run, token).get("steps")) {
            if (names.contains(step.get("name").asString())) {
                total += Duration.between(
                                        Instant.parse(step.get("startedAt").asString()),
                                        Instant.parse(step.get("finishedAt").asString()))
                                .toNanos()
                        / 1e6;
            }
        }
        return total;
    }

    /** The process identifier of a part of the installation. */
    String processOf(String part) {
        return status().at("/parts/" + part + "/pid").asString();
    }

    boolean serves(String slug) {
        return Http.send(Http.request(participation() + "/").header("Host", host(slug)))
                        .statusCode()
                == 200;
    }

    static List<String> slugs(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> prefix + "-" + number)
                .toList();
    }

    @Override
    public void close() throws IOException {
        down();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
