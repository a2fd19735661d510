package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A worker stops dead before or after what a step does, writing nothing more: another builds the same home. */
class DeadWorkerTest {

    private static final Workshop WORKSHOP = new Workshop();
    private static Map<String, String> untroubled = Map.of();

    static List<Arguments> everyPoint() {
        var points = new ArrayList<Arguments>();
        for (var step : Plan.of(RunKind.CREATION)) {
            points.add(Arguments.of(step, false));
            points.add(Arguments.of(step, true));
        }
        return points;
    }

    @BeforeAll
    static void buildAHomeUntroubled() throws SQLException {
        try (var worker = WORKSHOP.worker()) {
            untroubled =
                    Traits.of(WORKSHOP, WORKSHOP.create(Wanted.organisation().now()));
        }
    }

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void anotherWorkerBuildsTheSameHome(String step, boolean afterItsWork) throws SQLException {
        var run = WORKSHOP.ask(Wanted.organisation().now());
        dieAt(step, afterItsWork);
        assertThat(WORKSHOP.runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);

        WORKSHOP.endLease(run.id());
        try (var next = WORKSHOP.worker()) {
            WORKSHOP.awaitState(run.id(), RunState.SUCCEEDED);
        }

        var tenant = WORKSHOP.registry.find(run.tenant()).orElseThrow();
        assertThat(tenant.state()).isInstanceOf(TenantState.Active.class);
        assertThat(Traits.of(WORKSHOP, tenant)).isEqualTo(untroubled);
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void cancellingThenLeavesNothingBehind(String step, boolean afterItsWork) throws SQLException {
        var run = WORKSHOP.ask(
                Wanted.organisation().at(step + "." + afterItsWork + ".example").now());
        var tenant = WORKSHOP.registry.find(run.tenant()).orElseThrow();
        dieAt(step, afterItsWork);

        assertThat(WORKSHOP.runs.cancel(run.id())).isEqualTo(Cancellation.ACCEPTED);
        WORKSHOP.endLease(run.id());
        try (var next = WORKSHOP.worker()) {
            WORKSHOP.awaitState(run.id(), RunState.CANCELLED);
        }

        WORKSHOP.assertNothingLeft(tenant);
        assertThat(WORKSHOP.registry.find(tenant.id())).isEmpty();
        assertThat(WORKSHOP.registry.findBySlug(tenant.slug())).isEmpty();
        assertThat(WORKSHOP.runs.find(run.id()).orElseThrow().steps())
                .filteredOn(each -> each.attempts() > 0)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(StepState.COMPENSATED));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfADeletion")
    void anotherWorkerFinishesADeletion(String step) throws SQLException {
        Tenant tenant;
        try (var worker = WORKSHOP.worker()) {
            tenant = WORKSHOP.create(Wanted.organisation().now());
        }
        var condemned = ((TenantState.Active) tenant.state()).delete(Instant.now(), Instant.now());
        WORKSHOP.registry.save(tenant.withState(condemned), tenant.version());
        var run = WORKSHOP.runs.request(RunKind.DELETION, tenant.id(), "test");
        dieAt(step, true);

        WORKSHOP.endLease(run);
        try (var next = WORKSHOP.worker()) {
            WORKSHOP.awaitState(run, RunState.SUCCEEDED);
        }

        WORKSHOP.assertNothingLeft(tenant);
    }

    static List<String> everyStepOfADeletion() {
        return Plan.of(RunKind.DELETION);
    }

    private static void dieAt(String deadly, boolean afterItsWork) {
        var dead = new AtomicBoolean();
        try (var worker = WORKSHOP.worker((name, step) -> !name.equals(deadly)
                ? step
                : work -> {
                    if (afterItsWork) {
                        step.perform(work);
                    }
                    dead.set(true);
                    throw new StoppedDead();
                })) {
            await().pollInterval(Duration.ofMillis(5)).untilTrue(dead);
        }
    }

    /** What no worker catches: it ends as if the process had been killed. */
    private static final class StoppedDead extends Error {}
}
