package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.manager.fleet.Collecting;
import org.hemicycle.manager.fleet.CollectingUsage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IssuesTest extends ConsoleTest {
    @Test
    void opensAndClosesAnIssueByItself() {
        open("wrong-one");
        operator.get("/organisations/wrong-one/past-due/new");
        operator.post("/organisations/wrong-one/past-due", "audience", "staff");
        look();
        assertThat(operator.get("/issues?organisation=wrong-one").body())
                .contains("Payment late", "Remind the organisation", "Les Amis de wrong-one");
        assertThat(operator.get("/organisations/wrong-one").body()).contains("Payment late");
        assertThat(operator.get("/?q=wrong-one").body()).contains("One issue");
        assertThat(operator.get("/?q=wrong-one&problem=past-due").body()).contains("wrong-one.localhost");
        assertThat(operator.get("/?q=wrong-one&problem=quota").body()).contains("Nothing matches");
        operator.get("/organisations/wrong-one");
        operator.post("/organisations/wrong-one/settlement");
        look();
        assertThat(operator.get("/issues?organisation=wrong-one").body()).doesNotContain("Remind the organisation");
        assertThat(operator.get("/issues?organisation=wrong-one&show=closed").body())
                .contains("Payment late", "over since");
        assertThat(operator.get("/organisations/wrong-one").body()).contains("No issue.");
    }

    @Test
    void letsOperatorsSayThatTheyKnowAndComesBackWhenItGetsWorse() {
        open("wrong-two");
        sql().sql("update tenant set state = 'past-due' where slug = 'wrong-two'")
                .update();
        look();
        var path = "/issues/" + idOf("wrong-two");
        assertThat(operator.get("/issues?organisation=wrong-two").body()).contains(path);
        var known =
                operator.post(path + "/acknowledgement", "version", versionOf(path), "note", "Anna calls", "wait", "7");
        assertThat(operator.get(Visitor.where(known)).body()).contains("Noted", "Anna calls", "put off until");
        assertThat(operator.get("/issues?organisation=wrong-two").body()).doesNotContain(path);
        assertThat(operator.get("/issues?organisation=wrong-two&show=handled").body())
                .contains(path);
        sql().sql("update tenant set state_since = now() - interval '31 days' where slug = 'wrong-two'")
                .update();
        look();
        assertThat(operator.get("/issues?organisation=wrong-two").body()).contains(path, "Urgent");
    }

    @Test
    void tellsTheSecondOfTwoOperatorsWhatTheFirstSaid() {
        open("wrong-three");
        sql().sql("update tenant set state = 'past-due' where slug = 'wrong-three'")
                .update();
        look();
        var path = "/issues/" + idOf("wrong-three");
        operator.get(path);
        var first = operator.post(path + "/acknowledgement", "version", "1", "note", "first", "wait", "0");
        operator.get(Visitor.where(first));
        var second = operator.post(path + "/acknowledgement", "version", "1", "note", "second", "wait", "0");
        assertThat(operator.get(Visitor.where(second)).body()).contains("Somebody else was faster", "first");
        assertThat(operator.get("/organisations/wrong-three").body()).contains("Issue known");
    }

    @Test
    void suspendsSeveralWithOneNotice() {
        open("several-one");
        open("several-two");
        assertThat(operator.get(
                                "/suspensions/new?organisation=several-one&organisation=several-two&organisation=nobody")
                        .body())
                .contains("Suspend 2 organisations", "Les Amis de several-one", "Les Amis de several-two");
        var wrong = operator.post(
                "/suspensions", "organisation", "several-one", "organisation", "several-two", "noticeFr", "Gardé");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"field-reason-error\"", "Gardé");
        var done = operator.post(
                "/suspensions",
                "organisation",
                "several-one",
                "organisation",
                "several-two",
                "version-several-one",
                seen("several-one"),
                "version-several-two",
                "1",
                "reason",
                "An incident");
        assertThat(operator.get(Visitor.where(done)).body())
                .contains("One organisation is suspended", "several-two")
                .contains("several-one.localhost");
        assertThat(operator.get("/organisations/several-one").body()).contains("An incident");
    }

    @Test
    void keepsListsUnderNames() {
        operator.get("/?state=suspended");
        var kept = operator.post("/views", "state", "suspended", "sort", "name", "name", "Closed ones");
        assertThat(Visitor.where(kept)).isEqualTo("/?state=suspended&sort=name");
        var page = operator.get("/").body();
        assertThat(page).contains("Closed ones");
        var id = page.replaceAll("(?s).*/views/([0-9a-f-]{36})/removal.*", "$1");
        operator.post("/views/" + id + "/removal");
        assertThat(operator.get("/").body()).doesNotContain("Closed ones");
    }

    @Test
    void showsWhatOrganisationsUse() throws Exception {
        open("usage-one");
        var tenant = sql().sql("select id from tenant where slug = 'usage-one'")
                .query(String.class)
                .single();
        try (var cell = java.sql.DriverManager.getConnection(
                        sql().sql("select database_url from cell")
                                .query(String.class)
                                .single(),
                        database().user(),
                        database().password());
                var insert = cell.prepareStatement("""
                        insert into jobs.usage (tenant_role, quota, period, used) values (?, 'storage', '1970-01-01', 990000000)
                        on conflict (tenant_role, quota, period) do update set used = excluded.used
                        """)) {
            insert.setString(1, "t_" + tenant);
            insert.executeUpdate();
        }
        beans.getBean(CollectingUsage.class).collect();
        look();
        assertThat(operator.get("/usage").body()).contains("Les Amis de usage-one", "990");
        assertThat(operator.get("/usage?sort=mails").body()).contains("Les Amis de usage-one");
        assertThat(operator.get("/issues?show=open&kind=quota&organisation=usage-one")
                        .body())
                .contains("Limit near or reached", "Storage");
    }

    private void look() {
        beans.getBean(Collecting.class).look();
    }

    private JdbcClient sql() {
        return beans.getBean(JdbcClient.class);
    }

    private String idOf(String slug) {
        return sql().sql(
                        "select i.id::text from issue i join tenant t on t.id = i.tenant_id where t.slug = ? and i.closed_at is null")
                .param(slug)
                .query(String.class)
                .single();
    }

    private String versionOf(String path) {
        return operator.get(path).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private String seen(String slug) {
        return sql().sql("select version::text from tenant where slug = ?")
                .param(slug)
                .query(String.class)
                .single();
    }
}
