package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign list becomes a city: everybody is asked, few roles stay, and a dead worker changes nothing of it. */
class SuccessionTest {

    private static final Workshop WORKSHOP = new Workshop();

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand-over", "administrator", "announcement", "finalise"})
    void handsOverOnceAlsoWhenAWorkerDies(String deadly) throws Exception {
        Tenant tenant;
        try (var worker = WORKSHOP.worker()) {
            tenant = WORKSHOP.create(Wanted.of(Kind.CAMPAIGN).now());
        }
        WORKSHOP.value(tenant, """
                with people as (
                  insert into participant (email, name, locale, confirmed_at)
                  values ('keep@example.org', 'Keep', 'fr', now()), ('former@example.org', 'Former', 'fr', now()),
                         ('unconfirmed@example.org', 'Never', 'fr', null)
                  returning id, email)
                insert into role_grant (participant_id, role, granted_by)
                select id, 'administrator', 'test' from people where email <> 'unconfirmed@example.org' returning 1
                """);
        var wish = new SuccessionWish(
                Kind.CITY,
                LocalizedText.of("Ville élue", "Elected city"),
                new Administrator("Camille", "camille@city.example"),
                List.of("Keep@example.org"),
                30);
        var run = WORKSHOP.runs.requestSuccession(tenant.id(), wish, "test");
        dieAt(deadly);
        WORKSHOP.endLease(run);
        try (var worker = WORKSHOP.worker()) {
            WORKSHOP.awaitState(run, RunState.SUCCEEDED);
        }

        var now = WORKSHOP.registry.enrolment(tenant.id()).orElseThrow();
        assertThat(now.tenant().kind()).isEqualTo(Kind.CITY);
        assertThat(now.tenant().slug()).isEqualTo(tenant.slug());
        assertThat(now.administrator().email()).isEqualTo("camille@city.example");
        assertThat(WORKSHOP.value(tenant, "select name ->> 'fr' from organisation"))
                .isEqualTo("Ville élue");
        assertThat(WORKSHOP.value(tenant, "select string_agg(email, ' ' order by email) from participant"))
                .isEqualTo("former@example.org keep@example.org");
        assertThat(WORKSHOP.value(tenant, "select count(*) from participant where succession is null"))
                .isEqualTo("0");
        assertThat(
                        WORKSHOP.value(
                                tenant,
                                "select string_agg(p.email, ' ') from role_grant g join participant p on p.id = g.participant_id"))
                .isEqualTo("keep@example.org");
        assertThat(WORKSHOP.value(tenant, "select count(*) from audit_entry where action = 'organisation.succeeded'"))
                .isEqualTo("1");
        assertThat(WORKSHOP.value(
                        tenant,
                        "select count(*) from scheduled_tasks where tenant_role = '%s' and task_name like 'privacy.succession%%'"
                                .formatted(tenant.id().role())))
                .isEqualTo("1");
        assertThat(WORKSHOP.sql
                        .sql("select input::text from run where id = ?")
                        .param(run.value())
                        .query(String.class)
                        .single())
                .doesNotContain("@");
    }

    private static void dieAt(String deadly) {
        var dead = new AtomicBoolean();
        try (var worker = WORKSHOP.worker((name, step) -> !name.equals(deadly)
                ? step
                : work -> {
                    step.perform(work);
                    dead.set(true);
                    throw new StoppedDead();
                })) {
            await().pollInterval(Duration.ofMillis(5)).untilTrue(dead);
        }
    }

    private static final class StoppedDead extends Error {}
}
