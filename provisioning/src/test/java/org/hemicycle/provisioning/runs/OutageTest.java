package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.testing.TestDatabase;
import org.hemicycle.testing.TestFiles;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

/** A part goes down in the middle of a creation: the run waits, says so, and goes on by itself. */
class OutageTest {

    @Test
    void waitsForTheFilesAndGoesOn() {
        try (var workshop = new Workshop()) {
            TestFiles.goDown();
            var run = workshop.ask(Wanted.organisation().now());
            try (var worker = workshop.worker()) {
                try {
                    assertWaits(workshop, run, "files", Trouble.FILES_DOWN);
                } finally {
                    TestFiles.comeBack();
                }
                workshop.awaitState(run.id(), RunState.SUCCEEDED);
            }
            assertThat(workshop.files.list(workshop.registry.find(run.tenant()).orElseThrow()))
                    .isNotEmpty();
        }
    }

    @Test
    void waitsForTheMailAndGoesOn() {
        try (var workshop = new Workshop()) {
            TestMail.goDown();
            var wanted = Wanted.organisation().now();
            var run = workshop.ask(wanted);
            try (var worker = workshop.worker()) {
                try {
                    assertWaits(workshop, run, "administrator", Trouble.MAIL_DOWN);
                } finally {
                    TestMail.comeBack();
                }
                workshop.awaitState(run.id(), RunState.SUCCEEDED);
            }
            assertThat(TestMail.to(wanted.administrator().email())).hasSize(1);
        }
    }

    @Test
    void waitsForTheDatabaseAndGoesOn() {
        try (var wire = new Wire(TestDatabase.host(), TestDatabase.port());
                var workshop = new Workshop(wire)) {
            var run = workshop.ask(Wanted.organisation().now());
            var once = new AtomicBoolean(true);
            var cut = new AtomicBoolean();
            try (var worker = workshop.worker((name, step) -> !"template".equals(name)
                    ? step
                    : work -> {
                        if (once.getAndSet(false)) {
                            wire.cut();
                            cut.set(true);
                        }
                        step.perform(work);
                    })) {
                await().pollInterval(Duration.ofMillis(5)).untilTrue(cut);
                wire.join();
                workshop.awaitState(run.id(), RunState.SUCCEEDED);
            }
            assertThat(workshop.registry.find(run.tenant()).orElseThrow().state())
                    .isInstanceOf(TenantState.Active.class);
        }
    }

    @Test
    void saysWhatIsDownInTheLanguageOfTheReader() {
        for (var trouble : Trouble.values()) {
            assertThat(trouble.sentence(Locale.FRENCH)).isNotBlank().isNotEqualTo(trouble.sentence(Locale.ENGLISH));
            assertThat(trouble.sentence(Locale.ITALIAN)).isEqualTo(trouble.sentence(Locale.ENGLISH));
        }
    }

    private static void assertWaits(Workshop workshop, Run run, String step, Trouble trouble) {
        var waiting = await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> workshop.runs.find(run.id()).orElseThrow(), each -> each.state() == RunState.WAITING);
        assertThat(waiting.steps())
                .filteredOn(each -> each.name().equals(step))
                .first()
                .satisfies(each -> {
                    assertThat(each.state()).isEqualTo(StepState.WAITING);
                    assertThat(each.trouble()).isEqualTo(trouble);
                });
        assertThat(workshop.registry.find(run.tenant()).orElseThrow().state())
                .isInstanceOf(TenantState.Provisioning.class);
    }
}
