package org.hemicycle.provisioning.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.Wanted;
import org.hemicycle.provisioning.runs.Workshop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final Workshop WORKSHOP = new Workshop();
    private static final RequestWorker REQUESTS =
            new RequestWorker(WORKSHOP.registry, WORKSHOP.cells, WORKSHOP.runs, Clock.systemUTC(), List.of());

    @BeforeAll
    static void work() {
        WORKSHOP.worker();
        REQUESTS.start();
    }

    @AfterAll
    static void stop() {
        REQUESTS.close();
        WORKSHOP.close();
    }

    @Test
    void switchesOnAModuleThatIsAllowedForTheOneWhoAsks() throws SQLException {
        var asking = WORKSHOP.create(Wanted.organisation().with("proposals").now());
        var silent = WORKSHOP.create(Wanted.organisation().with("proposals").now());

        assertThat(answer(asking, "enable-module", "{\"module\":\"pages\"}")).isEqualTo("done");

        await().until(() -> WORKSHOP.registry.find(asking.id()).orElseThrow().hasEnabled("pages"));
        assertThat(WORKSHOP.registry.find(silent.id()).orElseThrow().hasEnabled("pages"))
                .isFalse();

        assertThat(answer(asking, "disable-module", "{\"module\":\"pages\"}")).isEqualTo("done");
        await().until(() -> !WORKSHOP.registry.find(asking.id()).orElseThrow().hasEnabled("pages"));
    }

    @Test
    void refusesWhatMayNotBe() throws SQLException {
        var tenant = WORKSHOP.create(Wanted.organisation().with("proposals").now());
        WORKSHOP.sql
                .sql("insert into plan_override (tenant_id, module, until, reason, granted_by) "
                        + "values (?, 'pages', now() + interval '1 hour', 'a test', 'tests')")
                .param(tenant.id().value())
                .update();

        assertThat(answer(tenant, "enable-module", "{\"module\":\"pages\"}")).isEqualTo("module-not-allowed");
        assertThat(answer(tenant, "enable-module", "{\"module\":\"rockets\"}")).isEqualTo("unknown-module");
        assertThat(answer(tenant, "enable-module", "[]")).isEqualTo("unknown-module");
        assertThat(answer(tenant, "disable-module", "{\"module\":\"core\"}")).isEqualTo("unknown-module");
        assertThat(answer(tenant, "drop-everything", "{}")).isEqualTo("unknown-kind");
        assertThat(WORKSHOP.registry.find(tenant.id()).orElseThrow().modulesEnabled())
                .containsExactly("proposals");
    }

    private static String answer(Tenant tenant, String kind, String payload) throws SQLException {
        var id = WORKSHOP.value(tenant, """
                with asked as (
                  insert into jobs.request (tenant_role, kind, payload) values ('%s', '%s', '%s') returning id)
                select id from asked, pg_notify('requests', '')
                """.formatted(tenant.id().role(), kind, payload));
        return await().pollInterval(Duration.ofMillis(10))
                .until(() -> WORKSHOP.value(tenant, """
                                select case when done_at is null then 'open' else coalesce(refusal, 'done') end
                                  from jobs.request where id = '%s'
                                """.formatted(id)), answer -> !answer.equals("open"));
    }
}
