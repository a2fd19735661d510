package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a deletion leaves: nothing but a certificate; and what it says when something stays. */
class DeletionTest {

    private static final Workshop WORKSHOP = new Workshop();

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @Test
    void certifiesWhatItRemoved() throws Exception {
        try (var worker = WORKSHOP.worker()) {
            var tenant = WORKSHOP.create(
                    Wanted.organisation().at("certified.example.org").now());
            WORKSHOP.files.put(tenant, new FileKey("look/extra.png"), new byte[123], "image/png");
            setting(tenant);

            var run = condemn(tenant);
            WORKSHOP.awaitState(run, RunState.SUCCEEDED);

            var document = WORKSHOP.certificates.find(tenant.id()).orElseThrow().document();
            assertThat(document)
                    .contains(
                            "certified.example.org",
                            tenant.id().schema(),
                            "\"bytes\"",
                            "\"setting\":1",
                            "\"host_name\"".replace("host_name", "hostNames"),
                            "\"left\":{}")
                    .doesNotContain("camille");
            WORKSHOP.assertNothingLeft(tenant);
            assertThat(WORKSHOP.keys.published()).hasSize(1);
        }
    }

    @Test
    void failsLoudlyWhenSomethingIsLeftAndRemovesItWhenResumed() throws Exception {
        Tenant tenant;
        RunId run;
        try (var worker = WORKSHOP.worker((name, step) -> name.equals("finalise") ? leaving(step) : step)) {
            tenant = WORKSHOP.create(Wanted.organisation().now());
            run = condemn(tenant);
            WORKSHOP.awaitState(run, RunState.FAILED);
        }
        var failed = WORKSHOP.runs.find(run).orElseThrow();
        assertThat(failed.steps())
                .filteredOn(step -> step.state() == StepState.FAILED)
                .singleElement()
                .satisfies(step -> assertThat(step.trouble()).isEqualTo(Trouble.NOT_EMPTY));
        assertThat(failed.findings().get("left"))
                .asString()
                .startsWith("{registry={rowsByTable={setting=1, setting_change=");
        assertThat(WORKSHOP.certificates.find(tenant.id())).isEmpty();

        try (var worker = WORKSHOP.worker()) {
            assertThat(WORKSHOP.runs.retry(run)).isTrue();
            WORKSHOP.awaitState(run, RunState.SUCCEEDED);
        }
        assertThat(WORKSHOP.certificates.find(tenant.id())).isPresent();
    }

    /** Test 6 of the handbook: the newest tables are missing and others lack columns, as three versions ago. */
    @Test
    void removesAHomeThatIsVersionsBehind() throws Exception {
        try (var worker = WORKSHOP.worker()) {
            var tenant = WORKSHOP.create(Wanted.organisation().now());
            behind(
                    tenant,
                    "drop table known_device, attempt, address_change, terms_acceptance, terms_version cascade",
                    "alter table participant drop column profile_shown",
                    "alter table audit_entry drop column means");
            WORKSHOP.sql
                    .sql("update tenant set fingerprints = '{}' where id = ?")
                    .param(tenant.id().value())
                    .update();
            WORKSHOP.awaitState(condemn(tenant), RunState.SUCCEEDED);
            WORKSHOP.assertNothingLeft(tenant);
        }
    }

    @Test
    void letsNobodyChangeACertificate() throws Exception {
        try (var worker = WORKSHOP.worker()) {
            var tenant = WORKSHOP.create(Wanted.organisation().now());
            WORKSHOP.awaitState(condemn(tenant), RunState.SUCCEEDED);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> WORKSHOP.sql
                            .sql("update deletion_certificate set payload = ''")
                            .update())
                    .hasStackTraceContaining("never changed");
        }
    }

    private static Step leaving(Step step) {
        return work -> {
            setting(work.tenant());
            step.perform(work);
        };
    }

    private static void setting(Tenant tenant) {
        WORKSHOP.sql.sql("""
                insert into setting (application, profile, key, value, changed_by) values ('participation-app', ?, 'a.b', 'c', 'test')
                on conflict do nothing
                """).param("tenant-" + tenant.id()).update();
    }

    private static void behind(Tenant tenant, String... statements) throws SQLException {
        var url = tenant.placement().databaseUrl();
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + tenant.id().schema());
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private static RunId condemn(Tenant tenant) {
        var condemned = ((TenantState.Active) tenant.state()).delete(Instant.now(), Instant.now());
        WORKSHOP.registry.save(tenant.withState(condemned), tenant.version());
        return WORKSHOP.runs.request(RunKind.DELETION, tenant.id(), "test");
    }
}
