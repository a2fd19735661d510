package org.hemicycle.manager.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpeningTest extends ManagerTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Test
    void answersWithTheOrganisationAndItsRun() {
        var answer = api.post(ORGANISATIONS, Drafts.of("angers").toString());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        var location = answer.header("Location");
        assertThat(location).isEqualTo(answer.json().at("/links/self").asString());
        assertThat(answer.json().at("/state/key").asString()).isEqualTo("provisioning");
        assertThat(answer.header("ETag")).isNotNull();
        var run = api.get(answer.json().at("/links/run").asString());
        assertThat(run.status()).isEqualTo(200);
        assertThat(run.json().get("kind").asString()).isEqualTo("creation");
        assertThat(run.json().get("steps").size()).isGreaterThan(5);
        assertThat(api.get("/api/v1/organisations/angers").json().get("id"))
                .isEqualTo(answer.json().get("id"));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var answer = api.post(ORGANISATIONS, """
                {"slug": "Not A Slug", "name": {"fr": ""}, "kind": "village", "locales": ["fr", "en", "tlh"],
                 "timeZone": "Mars/Olympus", "plan": "gold", "modules": ["teleport", 7], "hostnames": ["UP_per.example"],
                 "branding": {"primaryColour": "green", "wings": 2}, "administrator": {"name": "A", "email": "nobody"},
                 "colour": "red"}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer.json()))
                .contains(
                        "/slug",
                        "/name/fr",
                        "/name/en",
                        "/kind",
                        "/locales/2",
                        "/timeZone",
                        "/plan",
                        "/modules/0",
                        "/modules/1",
                        "/hostnames/0",
                        "/branding/primaryColour",
                        "/branding/wings",
                        "/administrator/email",
                        "/colour");
        assertThat(answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("detail").asString()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug | \"admin\"",
                "slug | \"www\"",
                "slug | \"a\"",
                "slug | \"-a-\"",
                "slug | \"été\"",
                "slug | null",
                "hostnames | [\"1.2.3.4\"]",
                "hostnames | [\"manager.localhost\"]",
                "hostnames | [\"other.localhost\"]",
                "hostnames | [\"localhost\"]",
                "hostnames | [\"a_b.example.org\"]",
                "hostnames | [\"Upper.example.org\"]",
                "hostnames | [\"twice.example.org\", \"twice.example.org\"]",
                "primaryHostname | \"nowhere.example.org\"",
                "locales | []",
                "locales | \"fr\"",
                "modules | null",
                "name | {\"fr\": \"une\\nligne\", \"en\": \"x\"}",
                "branding | {\"primaryColour\": \"#12345\"}",
                "branding | {\"primaryColour\": \"#123456\", \"preset\": \"gothic\"}",
                "branding | {\"primaryColour\": \"#123456\", \"logo\": \"data:image/png;base64,AAAA\"}",
                "branding | {\"primaryColour\": \"#123456\", \"logo\": \"https://example.org/logo.png\"}",
                "administrator | {\"name\": \"A\"}",
                "formerId | \"nobody\""
            })
    void refusesAWrongField(String field, String value) {
        var slug = "wrong-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = api.post(ORGANISATIONS, Drafts.with(slug, field, value));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(422);
        assertThat(fields(answer.json())).allMatch(pointer -> pointer.startsWith("/" + field));
        assertThat(api.get(ORGANISATIONS + "/" + slug).status()).isEqualTo(404);
    }

    @Test
    void keepsALogoForTheHome() {
        var svg =
                "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAxIDEiPjxwYXRoIGQ9Ik0wIDBoMXYxeiIvPjwvc3ZnPg==";
        var answer = api.post(
                ORGANISATIONS,
                Drafts.with(
                        "with-a-logo",
                        "branding",
                        "{\"primaryColour\": \"#123456\", \"logo\": \"data:image/svg+xml;base64," + svg + "\"}"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        assertThat(answer.json().at("/branding/logo").asString()).matches("look/logo-[0-9a-f]{12}\\.svg");
    }

    @Test
    void refusesASlugThatIsTaken() {
        assertThat(api.post(ORGANISATIONS, Drafts.of("taken-slug").toString()).status())
                .isEqualTo(202);
        var second = api.post(ORGANISATIONS, Drafts.of("taken-slug").toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(fields(second.json())).containsExactly("/slug");
    }

    @Test
    void refusesAHostNameThatIsTaken() {
        assertThat(api.post(ORGANISATIONS, Drafts.with("first-host", "hostnames", "[\"participate.example.org\"]"))
                        .status())
                .isEqualTo(202);
        var second = api.post(
                ORGANISATIONS,
                Drafts.with("second-host", "hostnames", "[\"a.example.org\", \"participate.example.org\"]"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(fields(second.json())).containsExactly("/hostnames/1");
        assertThat(api.get(ORGANISATIONS + "/second-host").status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(api.post(ORGANISATIONS, "{\"slug\": ").status()).isEqualTo(400);
        assertThat(api.post(ORGANISATIONS, "{} {}").status()).isEqualTo(400);
        assertThat(api.post(ORGANISATIONS, "{\"slug\": \"a\", \"slug\": \"b\"}").status())
                .isEqualTo(400);
        assertThat(api.post(ORGANISATIONS, "").status()).isEqualTo(400);
        assertThat(api.post(ORGANISATIONS, "[]").status()).isEqualTo(422);
        assertThat(api.post(ORGANISATIONS, "\"" + "x".repeat(1_100_000) + "\"").status())
                .isEqualTo(413);
    }

    @Test
    void refusesOtherTypesAndMethodsAsProblems() {
        var type = api.post(ORGANISATIONS, "slug=a", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.header("Content-Type")).startsWith("application/problem+json");
        var method = api.send("PUT", ORGANISATIONS, "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Content-Type")).startsWith("application/problem+json");
        assertThat(method.header("Allow")).contains("POST");
        var page = api.get("/api/v1/none", "Accept", "text/html");
        assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void opensOnceForOneKey() {
        var body = Drafts.of("only-once").toString();
        var first = api.post(ORGANISATIONS, body, "Idempotency-Key", "once");
        var second = api.post(ORGANISATIONS, body, "Idempotency-Key", "once");
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        var other = api.post(ORGANISATIONS, Drafts.of("another").toString(), "Idempotency-Key", "once");
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get(ORGANISATIONS + "/another").status()).isEqualTo(404);
    }

    @Test
    void leavesTheKeyFreeAfterARefusal() {
        assertThat(api.post(ORGANISATIONS, "{}", "Idempotency-Key", "second-try")
                        .status())
                .isEqualTo(422);
        var right = api.post(ORGANISATIONS, Drafts.of("second-try").toString(), "Idempotency-Key", "second-try");
        assertThat(right.status()).isEqualTo(202);
    }

    @Test
    void opensOnceForManyAtTheSameTime() throws Exception {
        var body = Drafts.of("at-once").toString();
        Callable<Api.Answer> call = () -> api.post(ORGANISATIONS, body, "Idempotency-Key", "at-once");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(6, call));
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
                assertThat(answer.get().json().get("id"))
                        .isEqualTo(answers.getFirst().get().json().get("id"));
            }
        }
    }

    @Test
    void givesASlugToOneOfManyAtTheSameTime() throws Exception {
        Callable<Integer> call =
                () -> api.post(ORGANISATIONS, Drafts.of("raced").toString()).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(java.util.Collections.nCopies(5, call)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(202, 409, 409, 409, 409);
        }
    }

    @Test
    void tellsTheProgressOfARunUntilItsEnd() {
        var run = api.post(ORGANISATIONS, Drafts.of("followed").toString())
                .json()
                .at("/links/run")
                .asString();
        var events = api.get(run + "/events", "Accept", "text/event-stream");
        assertThat(events.status()).isEqualTo(200);
        assertThat(events.http().body()).contains("event:progress").contains("\"state\":\"succeeded\"");
        assertThat(api.get(ORGANISATIONS + "/followed").json().at("/state/key").asString())
                .isEqualTo("active");
        assertThat(api.get("/api/v1/runs/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/runs/nothing").status()).isEqualTo(404);
        assertThat(api.post(run + "/cancellation", "").status()).isEqualTo(409);
    }

    private static List<String> fields(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
