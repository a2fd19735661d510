package org.hemicycle.participation.proposals.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InputsTest extends ParticipationTest {
    @Autowired
    private Inputs inputs;

    private SampleSpace space;
    private Browser editor;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
    }

    @Test
    void showsEachProposalOnceOverAllPagesInEveryOrder() {
        for (int i = 0; i < 110; i++) {
            space.proposal("La proposition numéro " + i, i % 4);
        }
        for (var sort : InputSort.values()) {
            var seen = new ArrayList<Long>();
            var query = query(Map.of("sort", sort.key()));
            for (var page = page(query); ; page = page(query(after(page)))) {
                page.rows().forEach(row -> seen.add(row.id().value()));
                if (page.next() == null) {
                    break;
                }
            }
            assertThat(seen).as(sort.key()).hasSize(110).doesNotHaveDuplicates();
        }
    }

    @Test
    void needsThreeStatements() {
        space.proposal("Des bancs à l’ombre", 1);
        assertThat(Statements.here(() -> page(query(Map.of("needs", "answer", "q", "bancs", "sort", "supports")))))
                .isEqualTo(3);
    }

    @Test
    void changesAllThatTheFiltersFind() {
        for (int i = 0; i < 60; i++) {
            space.proposal("Une piste cyclable numéro " + i, 0);
        }
        long other = space.proposal("Des bancs à l’ombre", 0);
        long theme = space.number("insert into theme (name) values ('{\"fr\":\"Vélo\"}') returning id");
        editor.get("/admin/proposals");
        var answer = editor.post(
                "/admin/proposals/selection/theme",
                "all",
                "yes",
                "filter.component",
                Long.toString(space.component()),
                "filter.q",
                "cyclable",
                "newTheme",
                Long.toString(theme));
        assertThat(answer.location()).isEqualTo("/admin/proposals?q=cyclable&component=" + space.component());
        assertThat(space.number("select count(*) from proposal where theme_id = ?", theme))
                .isEqualTo(60);
        assertThat(space.number("select coalesce(theme_id, 0) from proposal where id = ?", other))
                .isZero();
    }

    @Test
    void hidesAndShowsAgain() {
        long id = space.proposal("Des bancs à l’ombre", 0);
        editor.get("/admin/proposals");
        editor.post("/admin/proposals/selection/hiding", "chosen", Long.toString(id));
        assertThat(visitor(LYON).get("/proposals/" + id).status()).isEqualTo(404);
        editor.get("/admin/proposals?state=hidden");
        editor.post("/admin/proposals/selection/showing", "chosen", Long.toString(id));
        assertThat(visitor(LYON).get("/proposals/" + id).status()).isEqualTo(200);
    }

    @Test
    void reachesNothingOutsideTheSpacesOfTheReader() {
        var other = new SampleSpace(this, LYON);
        long theirs = other.proposal("Ailleurs dans la ville", 0);
        space.proposal("Ici dans le quartier", 0);
        var scope = new Scope(false, java.util.Set.of(space.number()));
        CurrentTenant.run(LYON, () -> {
            assertThat(inputs.page(scope, InputQuery.of(Map.of())).rows()).hasSize(1);
            assertThat(inputs.numbers(scope, java.util.List.of(theirs))).isEmpty();
        });
    }

    @Test
    void showsNothingOfItToAnotherOrganisation() {
        space.proposal("Une proposition de Lyon seulement", 1);
        assertThat(CurrentTenant.call(NANTES, () -> inputs.page(Scope.ALL, query(Map.of())))
                        .rows())
                .isEmpty();
    }

    @Test
    void ignoresParametersThatMakeNoSense() {
        assertThat(editor.get("/admin/proposals?state=%27%3B&theme=x&after=1&sort=drop&needs=all&origin=9")
                        .status())
                .isEqualTo(200);
    }

    private Map<String, String> after(InputPage page) {
        var last = page.rows().getLast();
        return Map.of("sort", page.query().sort().key(), "after", last.key() + "_" + last.id());
    }

    private InputQuery query(Map<String, String> parameters) {
        var all = new java.util.HashMap<>(parameters);
        all.put("component", Long.toString(space.component()));
        return InputQuery.of(all);
    }

    private InputPage page(InputQuery query) {
        return CurrentTenant.call(LYON, () -> inputs.page(Scope.ALL, query));
    }
}
