package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobsTest extends ParticipationTest {
    @Autowired
    private Jobs jobs;

    @Test
    void runForTheTenantThatAsked() {
        ask(LYON, "lyon", "of lyon");
        ask(NANTES, "lyon", "of nantes");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> notes(NANTES).contains("of nantes"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> notes(LYON).contains("of lyon"));
        assertThat(notes(LYON)).doesNotContain("of nantes");
        assertThat(notes(NANTES)).doesNotContain("of lyon");
    }

    @Test
    void areForgottenWithTheTransactionThatAsked() {
        assertThatThrownBy(() -> inside(LYON, () -> {
                    jobs.enqueue("tests.note", "undone", Map.of("words", "undone"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(inside(
                        LYON,
                        () -> sql.sql("select count(*) from jobs.scheduled_tasks where task_instance like '%:undone'")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void areSeenByNobodyElse() {
        inside(LYON, () -> sql.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time)
                values ('tests.far', current_user || ':far', now() + interval '1 year') on conflict do nothing
                """).update());
        var count = "select count(*) from jobs.scheduled_tasks where task_name = 'tests.far'";
        assertThat(inside(LYON, () -> sql.sql(count).query(Integer.class).single()))
                .isEqualTo(1);
        assertThat(inside(NANTES, () -> sql.sql(count).query(Integer.class).single()))
                .isZero();
        assertThatThrownBy(() -> inside(
                        NANTES, () -> sql.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, tenant_role)
                values ('tests.far', 'forged', now(), ?)
                """).param(LYON.id().role()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void sendMailsOnceTheServerIsBack() {
        participant(LYON, "patient@example.org");
        TestMail.goDown();
        try {
            var browser = visitor(LYON);
            browser.get("/session/link/new");
            assertThat(browser.post("/session/link", "email", "patient@example.org")
                            .status())
                    .isEqualTo(303);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> failures() > 0);
        } finally {
            TestMail.comeBack();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !TestMail.to("patient@example.org").isEmpty());
    }

    private int failures() {
        return inside(
                LYON,
                () -> sql.sql(
                                "select count(*) from jobs.scheduled_tasks where task_name = 'identity.link-letter' and consecutive_failures > 0")
                        .query(Integer.class)
                        .single());
    }

    private void ask(Tenant tenant, String key, String words) {
        inside(tenant, () -> {
            jobs.enqueue("tests.note", key, Map.of("words", words));
            return true;
        });
    }

    private List<String> notes(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select actor_name from audit_entry where action = 'tests.note'")
                        .query(String.class)
                        .list());
    }
}
