package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RuledSupportsTest extends Writing {
    @Test
    void countsNothingBeforeTheMinimumAndAllOfItAfterwards() {
        set("supports-minimum", "2");
        long one = space.proposal("La première des propositions", 0);
        long two = space.proposal("La deuxième des propositions", 0);
        support(one);
        assertThat(supports(one)).isZero();
        assertThat(jeanne.get("/proposals/" + one).body()).contains("au moins 2 propositions");
        support(two);
        assertThat(List.of(supports(one), supports(two))).containsExactly(1, 1);
        jeanne.post("/proposals/" + two + "/support", "_method", "delete");
        assertThat(List.of(supports(one), supports(two))).containsExactly(0, 0);
    }

    @Test
    void takesNoMoreThanTheCeiling() {
        set("supports-ceiling", "3");
        long id = space.proposal("La plus soutenue des propositions", 3);
        assertThat(jeanne.get("/proposals/" + id).body()).contains("le seuil est atteint");
        support(id);
        assertThat(supports(id)).as("it may have more").isEqualTo(4);
        set("supports-may-exceed", "false");
        long full = space.proposal("La plus pleine des propositions", 3);
        support(full);
        assertThat(supports(full)).isEqualTo(3);
        assertThat(jeanne.get("/proposals/" + full).body()).contains("n’en prend plus");
    }

    @Test
    void takesOneOfThoseThatExcludeOneAnother() {
        long tram = space.proposal("Un tramway sur le boulevard", 0);
        long bus = space.proposal("Un bus rapide sur le boulevard", 0);
        var staff = administrator(LYON);
        staff.get("/admin/proposals/" + tram + "/alternatives");
        assertThat(staff.post("/admin/proposals/" + tram + "/alternatives", "numbers", "" + bus)
                        .status())
                .isEqualTo(303);
        assertThat(jeanne.get("/proposals/" + tram).body()).contains("S’exclut avec", "bus rapide");
        support(tram);
        support(bus);
        assertThat(List.of(supports(tram), supports(bus))).containsExactly(1, 0);
        jeanne.post("/proposals/" + tram + "/support", "_method", "delete");
        support(bus);
        assertThat(List.of(supports(tram), supports(bus))).containsExactly(0, 1);
    }

    @Test
    void letsNobodySlipThroughByClickingFast() throws Exception {
        set("supports-per-participant", "3");
        set("supports-minimum", "2");
        var ids = LongStream.range(0, 6)
                .map(i -> space.proposal("La proposition numéro " + i + " du quartier", 0))
                .boxed()
                .toList();
        jeanne.get("/proposals/" + ids.getFirst());
        try (var clicks = Executors.newFixedThreadPool(6)) {
            clicks.invokeAll(
                    ids.stream().<Callable<Integer>>map(id -> () -> support(id)).toList());
        }
        assertThat(ids.stream().mapToInt(this::supports).sum()).isEqualTo(3);
    }

    @Test
    void saysNotNowForAWithdrawnOne() {
        long id = space.proposal("La plus fragile des propositions", 2);
        jeanne.get("/proposals/" + id);
        inside(
                LYON,
                () -> sql.sql("update proposal set state = 'withdrawn' where id = ?")
                        .param(id)
                        .update());
        assertThat(support(id)).isEqualTo(303);
        assertThat(supports(id)).isEqualTo(2);
    }

    private int support(long id) {
        return jeanne.post("/proposals/" + id + "/support").status();
    }

    private int supports(long id) {
        return inside(
                LYON,
                () -> sql.sql("select supports from proposal_tally where proposal_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }
}
