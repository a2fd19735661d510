package org.hemicycle.participation.administration.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organisation sees of how it is used: its own figures, and nothing of who anybody is. */
class InsightsTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("insights-town", "Comptes");

    @Autowired
    private VisitCounter visits;

    @Test
    void countsPagesAndContributionsOfThisSpaceOnly() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        CurrentTenant.run(TOWN, visits::write);
        long before = pages();
        var space = new SampleSpace(this, TOWN);
        space.proposal("Une idée", 0);
        space.proposal("Une autre", 0);
        for (int i = 0; i < 3; i++) {
            visitor(TOWN).get("/legal/notice");
        }
        visitor(TOWN).get("/legal/notice", "User-Agent: Googlebot/2.1");
        visitor(TOWN).get("/legal/unknown");
        CurrentTenant.run(TOWN, visits::write);
        assertThat(pages()).isEqualTo(before + 3);

        var page = staff(TOWN, "analyst").get("/admin/insights").body();
        assertThat(page).contains("Pages lues", "Inscriptions", "Plan vélo", "<svg", "Voir le tableau");
        var table = administrator(TOWN).get("/admin/insights/spaces.csv");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).contains("Plan vélo,2");
        assertThat(administrator(TOWN)
                        .get("/admin/insights/parts.csv?period=year")
                        .body())
                .contains("legal,");
        assertThat(administrator(TOWN)
                        .get("/admin/insights/proposals.csv?period=quarter")
                        .status())
                .isEqualTo(200);
        assertThat(staff(TOWN, "editor").get("/admin/insights").status()).isEqualTo(403);
        assertThat(administrator(TestFleet.nantes())
                        .get("/admin/insights/spaces.csv")
                        .body())
                .doesNotContain("Plan vélo,2\r\n" + "Comptes");
    }

    @Test
    void keepsNothingOfWhoCame() {
        assertThat(inside(TOWN, () -> sql.sql("""
                        select string_agg(column_name, ' ' order by column_name) from information_schema.columns
                         where table_name = 'visit_count' and table_schema = current_schema()
                        """).query(String.class).single()))
                .isEqualTo("day pages part");
    }

    private long pages() {
        return inside(
                TOWN,
                () -> sql.sql("select coalesce(sum(pages), 0) from visit_count where part = 'legal'")
                        .query(Long.class)
                        .single());
    }
}
