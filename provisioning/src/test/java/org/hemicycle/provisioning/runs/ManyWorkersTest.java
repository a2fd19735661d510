package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ManyWorkersTest {

    private final Map<String, Integer> performed = new ConcurrentHashMap<>();

    @Test
    void neverDoAStepTwice() {
        try (var workshop = new Workshop()) {
            BiFunction<String, Step, Step> counting = (name, step) -> work -> {
                performed.merge(work.tenant().id() + " " + name, 1, Integer::sum);
                step.perform(work);
            };
            var asked = new ArrayList<Run>();
            for (int index = 0; index < 12; index++) {
                asked.add(workshop.ask(Wanted.organisation().now()));
            }
            workshop.worker(counting);
            workshop.worker(counting);
            workshop.worker(counting);

            asked.forEach(run -> workshop.awaitState(run.id(), RunState.SUCCEEDED));

            assertThat(performed).hasSize(12 * Plan.of(RunKind.CREATION).size());
            assertThat(performed.values()).containsOnly(1);
        }
    }

    @Test
    void askingTwiceIsAskingOnce() {
        try (var workshop = new Workshop()) {
            var run = workshop.ask(Wanted.organisation().now());

            assertThat(workshop.runs.request(RunKind.CREATION, run.tenant(), "test"))
                    .isEqualTo(run.id());
            assertThat(workshop.runs.of(run.tenant())).hasSize(1);
        }
    }

    @Test
    void cannotWriteOnceTheLeaseIsLost() {
        try (var workshop = new Workshop()) {
            workshop.ask(Wanted.organisation().now());
            var ledger = new Ledger(workshop.sql);
            var slow = ledger.claim(java.time.Duration.ZERO).orElseThrow();
            var quick = ledger.claim(java.time.Duration.ofMinutes(1)).orElseThrow();

            assertThat(quick.run()).isEqualTo(slow.run());
            org.assertj.core.api.Assertions.assertThatExceptionOfType(LeaseLost.class)
                    .isThrownBy(() -> ledger.advance(slow, 0, 1, java.time.Duration.ofMinutes(1)));
            ledger.fail(slow, 1, Trouble.DEFECT);
            assertThat(workshop.runs.find(slow.run()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
            assertThat(ledger.advance(quick, 0, 1, java.time.Duration.ofMinutes(1)))
                    .isTrue();
        }
    }
}
