package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.registry.TenantState.Active;
import org.hemicycle.provisioning.storage.FileKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a home after its creation. */
class LaterRunsTest {

    private static final Workshop WORKSHOP = new Workshop();

    @BeforeAll
    static void work() {
        WORKSHOP.worker();
    }

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @Test
    void createsTheTablesOfAModuleWhenItIsSwitchedOnAndKeepsThemWhenOff() throws Exception {
        var tenant = WORKSHOP.create(Wanted.organisation().with("proposals").now());
        assertThat(WORKSHOP.value(tenant, "select to_regclass('page')")).isEqualTo("null");

        var on = WORKSHOP.runs.requestModules(tenant.id(), new ModuleChange(Set.of("pages"), Set.of()), "test");
        WORKSHOP.awaitState(on, RunState.SUCCEEDED);

        assertThat(WORKSHOP.registry.find(tenant.id()).orElseThrow().modulesEnabled())
                .contains("pages", "proposals");
        assertThat(WORKSHOP.value(tenant, "select to_regclass('page')")).isEqualTo("page");

        var off = WORKSHOP.runs.requestModules(tenant.id(), new ModuleChange(Set.of(), Set.of("pages")), "test");
        WORKSHOP.awaitState(off, RunState.SUCCEEDED);

        assertThat(WORKSHOP.registry.find(tenant.id()).orElseThrow().modulesEnabled())
                .doesNotContain("pages");
        assertThat(WORKSHOP.value(tenant, "select to_regclass('page')")).isEqualTo("page");
    }

    @Test
    void removesAHomeWhenItsGraceIsOverAndNothingOfItsNeighbour() throws Exception {
        var neighbour = WORKSHOP.create(Wanted.organisation().now());
        var tenant =
                WORKSHOP.create(Wanted.organisation().at("part.example.org").now());
        WORKSHOP.files.put(tenant, new FileKey("look/logo.png"), new byte[] {1}, "image/png");
        WORKSHOP.value(tenant, """
                insert into jobs.request (tenant_role, kind, done_at) values ('%s', 'enable-module', now()) returning 1
                """.formatted(tenant.id().role()));

        condemn(tenant, Instant.now().minusSeconds(1));

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> WORKSHOP.runs.of(tenant.id()).getFirst(),
                        run -> run.kind() == RunKind.DELETION && run.state() == RunState.SUCCEEDED);
        WORKSHOP.assertNothingLeft(tenant);
        var gone = WORKSHOP.registry.enrolment(tenant.id()).orElseThrow();
        assertThat(gone.tenant().state()).isInstanceOf(TenantState.Deleted.class);
        assertThat(gone.administrator().email()).isEmpty();
        assertThat(WORKSHOP.value(neighbour, "select count(*) from organisation"))
                .isEqualTo("1");
        assertThat(WORKSHOP.files.list(neighbour)).isNotEmpty();
    }

    @Test
    void sparesAHomeThatIsTakenBackOrStillInItsGrace() {
        var waiting = WORKSHOP.create(Wanted.organisation().now());
        condemn(waiting, Instant.now().plusSeconds(3600));
        var early = WORKSHOP.runs.request(RunKind.DELETION, waiting.id(), "test");
        WORKSHOP.awaitState(early, RunState.CANCELLED);
        assertThat(WORKSHOP.registry.find(waiting.id()).orElseThrow().state()).isInstanceOf(TenantState.Deleting.class);

        var active = WORKSHOP.create(Wanted.organisation().now());
        var mistaken = WORKSHOP.runs.request(RunKind.DELETION, active.id(), "test");
        WORKSHOP.awaitState(mistaken, RunState.CANCELLED);
        assertThat(WORKSHOP.registry.find(active.id()).orElseThrow().state()).isInstanceOf(Active.class);
    }

    private static void condemn(Tenant tenant, Instant purgeAfter) {
        var condemned = tenant.withState(((Active) tenant.state()).delete(Instant.now(), purgeAfter));
        assertThat(WORKSHOP.registry.save(condemned, tenant.version())).isInstanceOf(Change.Saved.class);
    }
}
