package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of a space: whole, or for training with nobody in it. */
class CloneTest {

    private static final Workshop WORKSHOP = new Workshop();
    /** What must be found nowhere in a copy for training. */
    private static final List<String> PERSONAL =
            List.of("Ada Lovelace-Durand", "ada.secret@example.org", "adanick", "Mon numéro est le", "hash-of-ada");

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @Test
    void copiesTheWholeSpaceButNothingThatLetsSomebodyIn() throws Exception {
        try (var worker = WORKSHOP.worker()) {
            var source = inhabited();
            var copy = clone(source, false);

            assertThat(WORKSHOP.value(copy, "select name from participant where email = 'ada.secret@example.org'"))
                    .isEqualTo("Ada Lovelace-Durand");
            for (var table : List.of("space", "page", "component", "proposal", "audit_entry")) {
                assertThat(WORKSHOP.value(copy, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo(WORKSHOP.value(source, "select count(*) from " + table));
            }
            for (var table : List.of("spring_session", "sign_in_link", "authenticator", "tenant_key")) {
                assertThat(WORKSHOP.value(copy, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo("0");
            }
            assertThat(WORKSHOP.value(copy, "select count(*) from invitation")).isEqualTo("1");
            assertThat(WORKSHOP.value(copy, "select settings #>> '{copy,mailHeld}' from organisation"))
                    .isEqualTo("true");
            assertThat(WORKSHOP.files.list(copy)).containsAll(WORKSHOP.files.list(source));
            assertThat(copy.placement().cell()).isEqualTo(source.placement().cell());
            WORKSHOP.value(copy, "insert into participant (name, locale) values ('New', 'fr') returning id");
        }
    }

    @Test
    void leavesNobodyInACopyForTraining() throws Exception {
        try (var worker = WORKSHOP.worker()) {
            var source = inhabited();
            for (var needle : PERSONAL) {
                assertThat(columnsWith(source, needle))
                        .as("in the original: " + needle)
                        .isNotEmpty();
            }
            var copy = clone(source, true);

            for (var needle : PERSONAL) {
                assertThat(columnsWith(copy, needle)).as(needle).isEmpty();
            }
            assertThat(WORKSHOP.value(copy, "select count(*) from participant where password_hash is not null"))
                    .isEqualTo("0");
            for (var table : List.of("audit_entry", "role_grant", "spring_session", "sign_in_link", "authenticator")) {
                assertThat(WORKSHOP.value(copy, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo("0");
            }
            assertThat(WORKSHOP.value(copy, "select count(*) from proposal")).isEqualTo("1");
            assertThat(WORKSHOP.value(copy, "select count(*) from space"))
                    .isEqualTo(WORKSHOP.value(source, "select count(*) from space"));
            assertThat(WORKSHOP.files.list(copy)).doesNotContain(new FileKey("people/ada.png"));
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goesOnWithAnotherWorkerOrLeavesNothing(String step) throws Exception {
        Tenant source;
        try (var worker = WORKSHOP.worker()) {
            source = inhabited();
        }
        var resumed = ask(source, false);
        dieAt(step);
        WORKSHOP.endLease(resumed.id());
        try (var worker = WORKSHOP.worker()) {
            WORKSHOP.awaitState(resumed.id(), RunState.SUCCEEDED);
        }
        var copy = WORKSHOP.registry.find(resumed.tenant()).orElseThrow();
        assertThat(WORKSHOP.value(copy, "select count(*) from participant"))
                .isEqualTo(WORKSHOP.value(source, "select count(*) from participant"));

        var cancelled = ask(source, false);
        var doomed = WORKSHOP.registry.find(cancelled.tenant()).orElseThrow();
        dieAt(step);
        assertThat(WORKSHOP.runs.cancel(cancelled.id())).isEqualTo(Cancellation.ACCEPTED);
        WORKSHOP.endLease(cancelled.id());
        try (var worker = WORKSHOP.worker()) {
            WORKSHOP.awaitState(cancelled.id(), RunState.CANCELLED);
        }
        WORKSHOP.assertNothingLeft(doomed);
        assertThat(WORKSHOP.registry.find(doomed.id())).isEmpty();
        assertThat(WORKSHOP.registry.find(source.id()).orElseThrow().state()).isInstanceOf(TenantState.Active.class);
    }

    static List<String> steps() {
        return List.of("rows", "copied-files", "administrator");
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

    private static Run ask(Tenant source, boolean anonymised) {
        var copy = WORKSHOP.register(Wanted.organisation().now());
        WORKSHOP.sql
                .sql("update tenant set cell = ? where id = ?")
                .params(source.placement().cell().value(), copy.id().value())
                .update();
        var run = WORKSHOP.runs.requestClone(copy.id(), new CloneWish(source.id(), anonymised), "test");
        return WORKSHOP.runs.find(run).orElseThrow();
    }

    private static Tenant clone(Tenant source, boolean anonymised) {
        var run = ask(source, anonymised);
        WORKSHOP.awaitState(run.id(), RunState.SUCCEEDED);
        return WORKSHOP.registry.find(run.tenant()).orElseThrow();
    }

    /** A space with somebody in it, who has written and left traces everywhere. */
    private static Tenant inhabited() throws SQLException {
        var tenant = WORKSHOP.create(Wanted.organisation().now());
        WORKSHOP.value(tenant, """
                with ada as (
                  insert into participant (email, name, nickname, about, password_hash, locale, confirmed_at, picture)
                  values ('ada.secret@example.org', 'Ada Lovelace-Durand', 'adanick', 'Mon numéro est le 06', 'hash-of-ada', 'fr', now(),
                          'people/ada.png')
                  returning id),
                g as (insert into role_grant (participant_id, role, granted_by) select id, 'administrator', 'Ada Lovelace-Durand' from ada),
                l as (insert into sign_in_link (token_digest, email, purpose, expires_at)
                      values ('x', 'ada.secret@example.org', 'sign-in', now())),
                a as (insert into audit_entry (actor_id, actor_name, action, detail)
                      select id, 'Ada Lovelace-Durand', 'look.changed', '{"to": "ada.secret@example.org"}' from ada),
                s as (insert into authenticator (participant_id, offered) select id, 'x' from ada),
                p as (insert into proposal (component_id, title, body, author_id, author_name)
                      select (select min(id) from component), 'Adanick propose', 'Mon numéro est le 06, écrivez à ada.secret@example.org',
                             id, 'Ada Lovelace-Durand' from ada)
                select id from ada
                """);
        WORKSHOP.files.put(tenant, new FileKey("people/ada.png"), new byte[] {1}, "image/png");
        return tenant;
    }

    private static List<String> columnsWith(Tenant tenant, String needle) throws SQLException {
        var found = new ArrayList<String>();
        var url = tenant.placement().databaseUrl();
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var tables = connection.createStatement();
                var rows = tables.executeQuery("select tablename from pg_tables where schemaname = '%s'"
                        .formatted(tenant.id().schema()))) {
            while (rows.next()) {
                try (var search = connection.prepareStatement("select count(*) from %s.\"%s\" t where t::text ilike ?"
                        .formatted(tenant.id().schema(), rows.getString(1)))) {
                    search.setString(1, "%" + needle + "%");
                    var hit = search.executeQuery();
                    hit.next();
                    if (hit.getLong(1) > 0) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static final class StoppedDead extends Error {}
}
