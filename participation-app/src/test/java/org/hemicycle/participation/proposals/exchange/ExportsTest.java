package org.hemicycle.participation.proposals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportsTest extends ParticipationTest {
    @Autowired
    private ExportJob job;

    private SampleSpace space;
    private Browser editor;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
    }

    @Test
    void takesOutWhatTheFiltersFindInEveryFormat() {
        space.proposal("Des bancs à l’ombre sur le quai", 3);
        space.proposal("Une piste cyclable le long du quai", 1);
        for (var format : new String[] {"csv", "json", "xlsx", "ods"}) {
            editor.get("/admin/proposals?component=" + space.component());
            var next = editor.post(
                    "/admin/proposals/exports",
                    "filter.component",
                    Long.toString(space.component()),
                    "filter.q",
                    "bancs",
                    "format",
                    format);
            var file = editor.get(next.location());
            assertThat(file.header("Content-Disposition")).contains("proposals." + format);
            assertThat(file.raw().length()).isGreaterThan(200);
            if (format.length() < 5 && !format.endsWith("s") && !format.endsWith("x")) {
                assertThat(file.body()).contains("Des bancs").doesNotContain("cyclable");
            }
        }
    }

    @Test
    void preparesALongOneInTheBackground() {
        space.inTenant(() -> sql.sql("""
                with written as (
                  insert into proposal (component_id, title, body, author_name)
                  select ?, 'La proposition numéro ' || i, '=1+1 et un texte assez long', 'Jeanne' from generate_series(1, 2500) i returning id, component_id)
                insert into proposal_tally (proposal_id, component_id) select id, component_id from written
                """).param(space.component()).update());
        editor.get("/admin/proposals");
        var next = editor.post(
                "/admin/proposals/exports", "filter.component", Long.toString(space.component()), "format", "csv");
        assertThat(next.location()).isEqualTo("/admin/proposals/exports");
        long id = space.number("select max(id) from proposal_export");
        CurrentTenant.run(LYON, () -> job.run(Map.of("export", Long.toString(id))));
        var file = editor.get("/admin/proposals/exports/" + id + "/file");
        assertThat(file.body().lines().count()).isEqualTo(2501);
        assertThat(file.body()).contains("'=1+1");
        assertThat(staff(LYON, "editor")
                        .get("/admin/proposals/exports/" + id + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsEverybodyWhatIsPublishedAndNothingElse() {
        space.proposal("Des bancs à l’ombre sur le quai", 3);
        long hidden = space.proposal("Une proposition masquée par la modération", 0);
        space.inTenant(() -> sql.sql("update proposal set hidden_at = now() where id = ?")
                .param(hidden)
                .update());
        var csv = visitor(LYON).get("/spaces/" + space.slug() + "/proposals.csv");
        assertThat(csv.body()).contains("Des bancs").doesNotContain("masquée").doesNotContain("evaluators");
        assertThat(visitor(LYON)
                        .get("/spaces/" + space.slug() + "/proposals.json")
                        .body())
                .startsWith("[")
                .contains("\"title\":\"Des bancs");
        assertThat(visitor(NANTES)
                        .get("/spaces/" + space.slug() + "/proposals.csv")
                        .status())
                .isEqualTo(404);
    }
}
