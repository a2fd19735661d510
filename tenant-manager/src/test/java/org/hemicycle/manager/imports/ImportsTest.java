package org.hemicycle.manager.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hemicycle.manager.Api;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Lists of organisations, from the table to the spaces. */
class ImportsTest extends ManagerTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String HEAD = "slug;name;kind;administrator_name;administrator_email;hostnames\n";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CarryingOutImports worker;

    @AfterEach
    void mend() {
        sql.sql("drop trigger if exists breaks on organisation_import_row").update();
        sql.sql("drop function if exists breaks()").update();
    }

    @Test
    void proposesAllLinesButTheTwoThatItExplains() {
        var list = propose(HEAD
                + IntStream.rangeClosed(1, 200)
                        .mapToObj(n -> n == 17
                                ? line("Big One", n)
                                : n == 120 ? line("big-120", n).replace("@", " at ") : line("big-" + n, n))
                        .collect(Collectors.joining()));
        assertThat(list.at("/lines/proposed").asInt()).isEqualTo(198);
        assertThat(list.at("/lines/wrong").asInt()).isEqualTo(2);
        var wrong = lines(list, "wrong");
        assertThat(wrong.get(0).get("line").asInt()).isEqualTo(18);
        assertThat(wrong.get(0).at("/problems/0/column").asString()).isEqualTo("slug");
        assertThat(wrong.get(1).get("line").asInt()).isEqualTo(121);
        assertThat(wrong.get(1).at("/problems/0/column").asString()).isEqualTo("administrator_email");
        assertThat(wrong.get(1).at("/problems/0/detail").asString()).contains("anna@example.org");
        worker.carryOn();
        assertThat(sql.sql("select count(*) from tenant where slug like 'big-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void explainsWhatIsWrongBesideOtherLinesAndOtherOrganisations() {
        opened(propose(HEAD + line("beside-me", 1)));
        var list = propose(HEAD
                + line("beside-me", 1)
                + line("beside-rne", 2)
                + line("beside-you", 3)
                + line("beside-you", 4)
                + line("www", 5)
                + "beside-host;Hôte;city;Anna;anna@example.org;a.beside.example b.beside.example\n"
                + "beside-host-2;Hôte;city;Anna;anna@example.org;b.beside.example\n"
                + "beside-kind;Genre;kingdom;Anna;anna@example.org;\n");
        var codes = lines(list, "wrong")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.get("line").asInt(),
                        line -> line.at("/problems/0/code").asString(),
                        (a, b) -> a));
        assertThat(codes)
                .containsEntry(2, "slug-taken")
                .containsEntry(3, "slug-looks-alike")
                .containsEntry(5, "import-slug-twice")
                .containsEntry(6, "slug-reserved")
                .containsEntry(8, "import-host-twice")
                .containsKey(9)
                .doesNotContainKeys(4, 7);
    }

    @Test
    void opensWhatWasConfirmedAndFollowsItToTheEnd() {
        var list = propose(HEAD + line("import-one", 1) + line("import-two", 2));
        var path = IMPORTS + "/" + list.get("id").asString();
        assertThat(api.post(path + "/confirmation", "").status()).isEqualTo(428);
        var done = opened(list);
        assertThat(done.get("state").asString()).isEqualTo("finished");
        assertThat(api.get("/api/v1/organisations/import-two")
                        .json()
                        .at("/state/key")
                        .asString())
                .isEqualTo("active");
        assertThat(api.post(path + "/confirmation", "", "If-Match", "*").status())
                .isEqualTo(409);
        var table = api.get(path + "/results", "Accept-Language", "fr").http().body();
        assertThat(table).startsWith("\uFEFFline;name;").contains("Ouvert;;http://import-two.localhost:8080/");
    }

    @Test
    void tellsTheSecondOfTwoOperatorsThatTheListChanged() {
        var answer = api.send("POST", IMPORTS, HEAD + line("import-stale", 1), "Content-Type", "text/csv");
        var path = IMPORTS + "/" + answer.json().get("id").asString();
        var seen = answer.header("ETag");
        assertThat(api.post(path + "/cancellation", "", "If-Match", seen).status())
                .isEqualTo(200);
        assertThat(api.post(path + "/confirmation", "", "If-Match", seen).status())
                .isEqualTo(412);
    }

    @Test
    void makesOneListForOneKey() {
        var file = HEAD + line("import-key", 1);
        var first = api.send("POST", IMPORTS, file, "Content-Type", "text/csv", "Idempotency-Key", "list-1");
        var second = api.send("POST", IMPORTS, file, "Content-Type", "text/csv", "Idempotency-Key", "list-1");
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void opensNothingTwiceWhenTheWorkerDiesBetweenOpeningAndNotingIt() {
        var list = propose(HEAD
                + IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> line("import-crash-" + n, n))
                        .collect(Collectors.joining()));
        breakAt(4, "perform pg_terminate_backend(pg_backend_pid())");
        confirm(list);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> openedOf(list) == 2);
        worker.carryOn();
        worker.carryOn();
        assertThat(sql.sql("select count(*) from tenant where slug like 'import-crash-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        mend();
        awaitEnd(list);
        assertThat(openedOf(list)).isEqualTo(6);
        assertThat(sql.sql("""
                select t.slug, count(r.id) from tenant t join run r on r.tenant_id = t.id and r.kind = 'creation'
                 where t.slug like 'import-crash-%' group by t.slug having count(r.id) = 1
                """).query((row, _) -> row.getString(1)).list()).hasSize(6);
    }

    @Test
    void goesOnWithTheOthersWhenOneLineIsBroken() {
        var list = propose(HEAD + line("import-broken-1", 1) + line("import-broken-2", 2) + line("import-broken-3", 3));
        breakAt(3, "raise exception 'broken' using errcode = 'P0001'");
        confirm(list);
        awaitEnd(list);
        var failed = lines(list, "failed");
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).at("/problems/0/code").asString()).isEqualTo("import-broken");
        assertThat(openedOf(list)).isEqualTo(2);
        mend();
        assertThat(api.post(path(list) + "/retry", "", "If-Match", "*").status())
                .isEqualTo(200);
        awaitEnd(list);
        assertThat(openedOf(list)).isEqualTo(3);
    }

    @Test
    void leavesTheRestWhenItIsStopped() {
        var list = propose(HEAD + line("import-left-1", 1) + line("import-left-2", 2));
        breakAt(2, "perform pg_terminate_backend(pg_backend_pid())");
        confirm(list);
        worker.carryOn();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.post(path(list) + "/cancellation", "", "If-Match", "*")
                                .status())
                        .isEqualTo(200));
        mend();
        worker.carryOn();
        var now = api.get(path(list)).json();
        assertThat(now.get("state").asString()).isEqualTo("cancelled");
        assertThat(now.at("/lines/cancelled").asInt()).isEqualTo(2);
        assertThat(api.get("/api/v1/organisations/import-left-2").status()).isEqualTo(404);
    }

    @Test
    void takesCorrectedLinesByTheirNumbers() {
        var list = propose(HEAD + line("import-right", 1) + line("Import Wrong", 2));
        opened(list);
        var table =
                api.get(path(list) + "/results", "Accept-Language", "en").http().body();
        var corrected = table.replace("Import Wrong", "import-corrected");
        var answer =
                api.send("POST", path(list) + "/corrections", corrected, "Content-Type", "text/csv", "If-Match", "*");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.json().at("/lines/proposed").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/lines/opened").asInt()).isEqualTo(1);
        opened(answer.json());
        assertThat(openedOf(list)).isEqualTo(2);
        var nothing = api.send(
                "POST",
                path(list) + "/corrections",
                HEAD + line("x-y", 1),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        assertThat(nothing.json().at("/errors/0/code").asString()).isEqualTo("import-no-corrections");
    }

    @Test
    void failsALineWhoseNameSomebodyGotMeanwhile() {
        var list = propose(HEAD + line("import-lost", 1));
        opened(propose(HEAD + line("import-lost", 1)));
        confirm(list);
        awaitEnd(list);
        assertThat(lines(list, "failed").get(0).at("/problems/0/code").asString())
                .isEqualTo("slug-taken");
    }

    private void breakAt(int line, String how) {
        sql.sql("""
                create function breaks() returns trigger language plpgsql as $$
                begin
                  if new.state = 'opening' and old.state = 'waiting' and new.line = %d then %s; end if;
                  return new;
                end $$
                """.formatted(line, how)).update();
        sql.sql("create trigger breaks before update on organisation_import_row for each row execute function breaks()")
                .update();
    }

    private JsonNode propose(String table) {
        var answer = api.send("POST", IMPORTS, table, "Content-Type", "text/csv");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode opened(JsonNode list) {
        confirm(list);
        return awaitEnd(list);
    }

    private void confirm(JsonNode list) {
        Api.Answer answer = api.post(path(list) + "/confirmation", "", "If-Match", "*");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private JsonNode awaitEnd(JsonNode list) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.get(path(list)).json().get("state").asString().equals("finished"));
        return api.get(path(list)).json();
    }

    private JsonNode lines(JsonNode list, String state) {
        return api.get(path(list) + "/lines?state=" + state).json().get("items");
    }

    private int openedOf(JsonNode list) {
        return api.get(path(list)).json().at("/lines/opened").asInt();
    }

    private static String path(JsonNode list) {
        return IMPORTS + "/" + list.get("id").asString();
    }

    private static String line(String slug, int number) {
        return "%s;Organisation %d;association;Anna;anna@example.org;\n".formatted(slug, number);
    }
}
