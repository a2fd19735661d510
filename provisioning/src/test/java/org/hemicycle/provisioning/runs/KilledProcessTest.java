package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import org.hemicycle.provisioning.registry.TenantState;
import org.junit.jupiter.api.Test;

class KilledProcessTest {

    @Test
    void othersFinishWhatAKilledProcessHadInHand() throws Exception {
        try (var workshop = new Workshop()) {
            var runs = new ArrayList<Run>();
            for (int index = 0; index < 6; index++) {
                runs.add(workshop.ask(Wanted.organisation().now()));
            }
            var random = new Random(20261123);
            for (int kill = 0; kill < 2; kill++) {
                try (var process = new WorkerProcess(workshop.parts)) {
                    process.killAtStep(1 + random.nextInt(20));
                }
                runs.forEach(run -> workshop.endLease(run.id()));
            }

            workshop.worker();
            runs.forEach(run -> workshop.awaitState(run.id(), RunState.SUCCEEDED));

            var homes = new HashSet<String>();
            for (var run : runs) {
                var tenant = workshop.registry.find(run.tenant()).orElseThrow();
                assertThat(tenant.state()).isInstanceOf(TenantState.Active.class);
                homes.add(Traits.of(workshop, tenant).toString());
            }
            assertThat(homes).hasSize(1);
        }
    }
}
