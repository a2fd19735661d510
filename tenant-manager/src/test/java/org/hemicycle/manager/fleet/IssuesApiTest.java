package org.hemicycle.manager.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

class IssuesApiTest extends ManagerTest {
    @Test
    void listsSaysAndTakesBack() {
        open("api-issue-one");
        var listed = api.get("/api/v1/issues?kind=node-silent&limit=1");
        assertThat(listed.status()).isEqualTo(200);
        var issue = listed.json().get("items").get(0);
        assertThat(issue.get("title").asString()).isEqualTo("Node silent");
        assertThat(issue.get("advice").asString()).contains("Read its log");
        var path = "/api/v1/issues/" + issue.get("id").asString();
        var tag = api.get(path).header("ETag");
        var known = api.post(path + "/acknowledgement", "{\"note\":\"seen\"}", "If-Match", tag);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().get("handling").get("note").asString()).isEqualTo("seen");
        var late = api.post(path + "/acknowledgement", "{\"note\":\"late\"}", "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("current").get("handling").get("note").asString())
                .isEqualTo("seen");
        assertThat(api.delete(path + "/acknowledgement").json().get("handling").isNull())
                .isTrue();
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        open("api-issue-two");
        var id = api.get("/api/v1/issues?kind=node-silent")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var wrong =
                api.post("/api/v1/issues/" + id + "/acknowledgement", "{\"until\":\"2001-01-01T00:00:00Z\",\"x\":1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("/x", "/until");
        assertThat(api.get("/api/v1/issues?severity=awful")
                        .json()
                        .get("parameter")
                        .asString())
                .isEqualTo("severity");
        assertThat(api.get("/api/v1/issues?cursor=%21").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/issues/none").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/usage?sort=luck").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/usage").status()).isEqualTo(200);
    }

    @Test
    void pagesByKey() {
        var issues = beans.getBean(Issues.class);
        issues.reconcile(
                "paging",
                java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i -> finding("page-" + i, i % 2 == 0 ? Severity.WARNING : Severity.CRITICAL))
                        .toList());
        var seen = new java.util.ArrayList<String>();
        var next = "/api/v1/issues?kind=cell-full&limit=2";
        while (next != null) {
            var page = api.get(next);
            page.json().get("items").forEach(one -> seen.add(one.get("subject").asString()));
            var link = page.header("Link");
            next = link == null ? null : link.replaceAll("<(.*)>.*", "$1");
        }
        assertThat(seen).filteredOn(one -> one.startsWith("page-")).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.indexOf("page-1")).isLessThan(seen.indexOf("page-0"));
        issues.reconcile("paging", List.of());
    }

    @Test
    void changesNothingTheSecondTime() {
        var issues = beans.getBean(Issues.class);
        var found = List.of(finding("twice", Severity.WARNING));
        issues.reconcile("twice", found);
        var before = one("twice");
        issues.reconcile("twice", found);
        assertThat(one("twice")).isEqualTo(before);
        issues.reconcile("twice", List.of());
        assertThat(issues.find(before.id()).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void tellsEachIssueOnceByLetter() throws Exception {
        var issues = beans.getBean(Issues.class);
        var letters = beans.getBean(IssueLetters.class);
        issues.reconcile("letters", List.of(finding("told", Severity.CRITICAL)));
        letters.send(List.of("watch@example.org"));
        letters.send(List.of("watch@example.org"));
        var received = TestMail.to("watch@example.org");
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getContent().toString()).contains("Cellule presque pleine", "/issues/");
        issues.reconcile("letters", List.of());
    }

    @Test
    void leavesWorkToOneManager() {
        var duties = beans.getBean(Duties.class);
        var other = new Duties(
                beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class), java.time.Clock.systemUTC());
        assertThat(duties.take("test", java.time.Duration.ofMinutes(1))).isTrue();
        assertThat(duties.take("test", java.time.Duration.ofMinutes(1))).isTrue();
        assertThat(other.take("test", java.time.Duration.ofMinutes(1))).isFalse();
        assertThat(duties.take("test", java.time.Duration.ofSeconds(-1))).isTrue();
        assertThat(other.take("test", java.time.Duration.ofMinutes(1))).isTrue();
    }

    private Issue one(String subject) {
        var query = new IssueQuery(IssueQuery.Show.OPEN, null, IssueKind.CELL_FULL, null, null, 100);
        return beans.getBean(Issues.class).list(query).items().stream()
                .filter(issue -> issue.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private void open(String node) {
        beans.getBean(Issues.class)
                .reconcile(
                        "test " + node,
                        List.of(new Finding(
                                IssueKind.NODE_SILENT, node, null, Severity.CRITICAL, Instant.now(), node)));
    }

    private static Finding finding(String subject, Severity severity) {
        return new Finding(IssueKind.CELL_FULL, subject, null, severity, Instant.now(), "9 / 10");
    }
}
