package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.hemicycle.manager.announcements.Spreading;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnnouncementsTest extends ConsoleTest {
    @Test
    void showsBeforehandWhatAdministratorsWillSeeAndReachesOnlyThoseItIsFor() throws Exception {
        open("told-one");
        open("told-two");
        assertThat(operator.get("/announcements/new?audience=list&organisation=told-one")
                        .body())
                .contains("told-one", "Write an announcement");
        var preview = operator.post("/announcements", fields("told-one", "preview", "yes"));
        assertThat(preview.body())
                .contains("What administrators will see", "One organisation is concerned", "Nouveau tarif");
        var done = operator.post("/announcements", fields("told-one"));
        var path = Visitor.where(done);
        beans.getBean(Spreading.class).spread();
        beans.getBean(Spreading.class).spread();
        assertThat(operator.get(path).body())
                .contains("Les Amis de told-one", "Nobody has read it yet")
                .doesNotContain("told-two");
        assertThat(recipients(path)).isEqualTo(1);
        assertThat(operator.get("/announcements").body()).contains("New price", "has reached one organisation");
        try (var cell = cell()) {
            cell.createStatement()
                    .executeUpdate(
                            "insert into jobs.announcement_reader (tenant_role, announcement_id, reader, read_at) "
                                    + "select tenant_role, announcement_id, 7, now() from jobs.announcement_recipient where announcement_id = '"
                                    + path.substring("/announcements/".length()) + "'");
        }
        assertThat(operator.get(path).body()).contains("Read in one organisation");
        operator.get(path);
        assertThat(operator.get(Visitor.where(operator.post(path + "/withdrawal")))
                        .body())
                .contains("is withdrawn");
        beans.getBean(Spreading.class).spread();
        try (var cell = cell();
                var row = cell.createStatement()
                        .executeQuery("select withdrawn from jobs.announcement where id = '"
                                + path.substring("/announcements/".length()) + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void reachesThoseWhoComeLater() {
        operator.get("/announcements/new");
        var done = operator.post(
                "/announcements",
                "titleFr",
                "Bienvenue",
                "textFr",
                "À tous.",
                "shownUntil",
                "2031-01-01T10:00",
                "audience",
                "kind",
                "kinds",
                "association");
        open("told-later");
        beans.getBean(Spreading.class).spread();
        var id = Visitor.where(done).substring("/announcements/".length());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> sql().sql("""
                select count(*) from announcement_recipient r join tenant t on t.id = r.tenant_id
                 where r.announcement_id = ?::uuid and t.slug = 'told-later' and r.sent_version > 0
                """).param(id).query(Integer.class).single() == 1);
        api.delete("/api/v1/announcements/" + id);
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsWrong() {
        operator.get("/announcements/new");
        var wrong = operator.post(
                "/announcements",
                "titleFr",
                "Gardé",
                "textFr",
                "",
                "shownUntil",
                "2001-01-01T10:00",
                "audience",
                "list",
                "organisations",
                "nobody");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Gardé",
                        "id=\"field-textFr-error\"",
                        "id=\"field-shownUntil-error\"",
                        "id=\"field-audience-error\"");
        var api422 = api.post("/api/v1/announcements", "{\"title\":{\"de\":\"x\"},\"audience\":\"moon\"}");
        assertThat(api422.status()).isEqualTo(422);
        assertThat(api422.json().get("errors").findValuesAsString("field")).contains("/title/de", "/audience");
    }

    @Test
    void isPublishedOnceByAProgramThatRepeatsItself() {
        open("told-api");
        var body = """
                {"title":{"en":"Prices"},"text":{"en":"They change."},"shownUntil":"%s","audience":"list","audienceKeys":["told-api"]}
                """.formatted(Instant.now().plusSeconds(9000));
        var first = api.post("/api/v1/announcements", body, "Idempotency-Key", "announcement-1");
        var second = api.post("/api/v1/announcements", body, "Idempotency-Key", "announcement-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(api.get("/api/v1/announcements?limit=1").json().get("items").size())
                .isEqualTo(1);
        assertThat(api.delete("/api/v1/announcements/" + first.json().get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(api.delete("/api/v1/announcements/" + first.json().get("id").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void plansAMaintenanceThatTheDirectoryCarriesAndEndsIt() {
        open("maintained-one");
        operator.get("/maintenance");
        var wrong = operator.post(
                "/maintenance",
                "organisation",
                "nobody-at-all",
                "startsAt",
                "2031-01-02T10:00",
                "endsAt",
                "2031-01-01T10:00",
                "effect",
                "closed",
                "wordsFr",
                "Gardé");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"field-endsAt-error\"", "id=\"field-organisation-error\"", "Gardé");
        operator.get("/maintenance");
        var planned = operator.post(
                "/maintenance",
                "organisation",
                "maintained-one",
                "startsAt",
                "2031-01-01T10:00",
                "endsAt",
                "2031-01-01T12:00",
                "effect",
                "closed",
                "wordsFr",
                "Nous changeons le serveur.");
        assertThat(operator.get(Visitor.where(planned)).body())
                .contains("The maintenance is planned", "Les Amis de maintained-one", "Nous changeons le serveur.");
        assertThat(windows("maintained-one")).contains("Nous changeons le serveur.", "closed");
        var id = sql().sql(
                        "select id::text from maintenance where cancelled_at is null and tenant_id = (select id from tenant where slug = 'maintained-one')")
                .query(String.class)
                .single();
        operator.post("/maintenance/" + id + "/cancellation");
        assertThat(windows("maintained-one")).isEqualTo("[]");
        assertThat(operator.get("/maintenance").body()).contains("Called off");
    }

    @Test
    void plansForAllAndForACellByTheApi() {
        var body = """
                {"cell":"cell_1","startsAt":"2031-05-01T10:00:00Z","endsAt":"2031-05-01T11:00:00Z","effect":"read-only","words":{"en":"New disks."}}
                """;
        var planned = api.post("/api/v1/maintenance", body, "Idempotency-Key", "maintenance-1");
        assertThat(planned.status()).as(planned.http().body()).isEqualTo(201);
        open("maintained-two");
        assertThat(windows("maintained-two")).contains("New disks.");
        var path = "/api/v1/maintenance/" + planned.json().get("id").asString();
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(windows("maintained-two")).isEqualTo("[]");
        var wrong = api.post("/api/v1/maintenance", "{\"cell\":\"cell_99\",\"startsAt\":\"yesterday\"}");
        assertThat(wrong.json().get("errors").findValuesAsString("field")).contains("/startsAt");
    }

    private static String[] fields(String slug, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "titleFr",
                "Nouveau tarif",
                "textFr",
                "Il baisse.",
                "titleEn",
                "New price",
                "textEn",
                "It falls.",
                "shownUntil",
                "2031-01-01T10:00",
                "audience",
                "list",
                "organisations",
                slug));
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }

    private int recipients(String path) throws Exception {
        try (var cell = cell();
                var row = cell.createStatement()
                        .executeQuery("select count(*) from jobs.announcement_recipient where announcement_id = '"
                                + path.substring("/announcements/".length()) + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String windows(String slug) {
        return sql().sql("select maintenance::text from directory where slug = ?")
                .param(slug)
                .query(String.class)
                .single();
    }

    private Connection cell() throws java.sql.SQLException {
        var url = sql().sql("select database_url from cell").query(String.class).single();
        return DriverManager.getConnection(url, database().user(), database().password());
    }

    private JdbcClient sql() {
        return beans.getBean(JdbcClient.class);
    }
}
