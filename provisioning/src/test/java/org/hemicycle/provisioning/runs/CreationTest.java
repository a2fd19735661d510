package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreationTest {

    private static final Workshop WORKSHOP = new Workshop();

    @BeforeAll
    static void work() {
        WORKSHOP.worker();
    }

    @AfterAll
    static void stop() {
        WORKSHOP.close();
    }

    @ParameterizedTest
    @EnumSource
    void buildsAHomeFromTheTemplateOfEachKind(Kind kind) throws Exception {
        var tenant = WORKSHOP.create(Wanted.of(kind).now());

        assertThat(tenant.state()).isInstanceOf(TenantState.Active.class);
        assertThat(WORKSHOP.value(tenant, "select count(*) from space where published_at < now()"))
                .isEqualTo("3");
        assertThat(WORKSHOP.value(
                        tenant, "select actions[1] from phase where active and starts_at < now() and ends_at > now()"))
                .isEqualTo("propose");
        assertThat(WORKSHOP.value(tenant, "select count(*) from component where module = 'proposals'"))
                .isEqualTo("3");
        assertThat(WORKSHOP.value(tenant, "select texts -> 'welcome' ->> 'en' from organisation"))
                .isNotEqualTo("null");
        assertThat(WORKSHOP.value(tenant, "select look ->> 'primaryColour' from organisation"))
                .isEqualTo("#1f5f8b");
        assertThat(WORKSHOP.value(tenant, "select count(*) from page where body::text like '%{organisation%'"))
                .isEqualTo("0");
        assertThat(WORKSHOP.files.list(tenant)).hasToString("[hemicycle.svg]");
        assertThat(WORKSHOP.value(tenant, "insert into theme (name) values ('{}') returning id")
                        .length())
                .isEqualTo(1);
    }

    static Set<String> everyTemplate() {
        return WORKSHOP.templates.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void loadsEachTemplateWhole(String key) throws Exception {
        var template = WORKSHOP.templates.find(key).orElseThrow();

        var tenant = WORKSHOP.create(
                Wanted.of(template.description().kind()).from(key).now());

        for (var table : template.tables().entrySet()) {
            var columns = table.getValue().lines().findFirst().orElseThrow();
            assertThat(WORKSHOP.value(tenant, "select count(*) from " + table.getKey()))
                    .as("%s (%s)", table.getKey(), columns)
                    .isNotEqualTo("0");
        }
        assertThat(WORKSHOP.files.list(tenant)).hasSameSizeAs(template.files());
    }

    @Test
    void writesDownEachStepAndTheFingerprints() throws Exception {
        var run = WORKSHOP.ask(Wanted.organisation().now());

        var done = WORKSHOP.awaitState(run.id(), RunState.SUCCEEDED);

        assertThat(done.steps())
                .extracting(StepProgress::name)
                .containsExactly(
                        "role", "schema", "modules", "files", "template", "administrator", "host-names", "finalise");
        assertThat(done.steps()).allSatisfy(step -> {
            assertThat(step.state()).isEqualTo(StepState.DONE);
            assertThat(step.attempts()).isEqualTo(1);
            assertThat(step.startedAt()).isNotNull();
            assertThat(step.finishedAt()).isAfterOrEqualTo(step.startedAt());
        });
        assertThat(WORKSHOP.sql
                        .sql("select fingerprints ->> 'proposals' from tenant where id = ?")
                        .param(run.tenant().value())
                        .query(String.class)
                        .single())
                .isEqualTo(WORKSHOP.schemas.expected("proposals").value());
    }

    @Test
    void leavesOutTheContentOfModulesThatAreOff() throws Exception {
        var tenant = WORKSHOP.create(Wanted.organisation().with().now());

        assertThat(WORKSHOP.value(tenant, "select to_regclass('page') is null and to_regclass('proposal') is null"))
                .isEqualTo("t");
        assertThat(WORKSHOP.value(tenant, "select count(*) from space")).isEqualTo("3");
    }

    @Test
    void takesWellUnderOneSecond() {
        WORKSHOP.create(Wanted.organisation().now());
        var run = WORKSHOP.ask(Wanted.organisation().now());

        var done = WORKSHOP.awaitState(run.id(), RunState.SUCCEEDED);

        var finished = done.finishedAt();
        assertThat(finished).isNotNull();
        assertThat(Duration.between(done.createdAt(), finished)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void invitesTheAdministratorInTheFirstLanguage() throws Exception {
        var wanted = Wanted.organisation().at("participer.example.org").now();
        var tenant = WORKSHOP.create(wanted);

        var letters = TestMail.to(wanted.administrator().email());

        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).startsWith("Votre espace est prêt\u202f: La \"Ville\"");
        var text = part(letters.getFirst().getContent(), "text/plain");
        var html = part(letters.getFirst().getContent(), "text/html");
        var link = Pattern.compile("http://participer\\.example\\.org:8080/invitations/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(html)
                .contains(link.group(), "lang=\"fr\"", "#1f5f8b", "Camille &lt;Durand&gt;")
                .doesNotContain("<Durand>");
        assertThat(WORKSHOP.value(tenant, """
                select encode(token_digest, 'hex') || (expires_at between now() + interval '13 days' and now() + interval '15 days')
                  from invitation where role = 'administrator'
                """))
                .isEqualTo(java.util.HexFormat.of().formatHex(Invitations.digest(link.group(1))) + "true");
    }

    @Test
    void speaksEnglishToThoseWhoDoNotSpeakFrench() throws Exception {
        var wanted =
                Wanted.organisation().speaking(Locale.GERMAN, Locale.ENGLISH).now();
        WORKSHOP.create(wanted);

        assertThat(TestMail.to(wanted.administrator().email()).getFirst().getSubject())
                .startsWith("Your space is ready: ");
    }

    @Test
    void invitingTwiceReplacesTheLinkUntilItIsAccepted() throws Exception {
        var wanted = Wanted.organisation().now();
        var tenant = WORKSHOP.create(wanted);
        var transactions = new CellTransactions(WORKSHOP.cells);
        var invitations = new Invitations(java.time.Clock.systemUTC());

        var second = transactions.inside(tenant, connection -> invitations.invite(connection, wanted.administrator()));

        assertThat(second).isPresent();
        assertThat(WORKSHOP.value(tenant, "select count(*) || ' ' || encode(min(token_digest), 'hex') from invitation"))
                .isEqualTo("1 " + java.util.HexFormat.of().formatHex(Invitations.digest(second.get())));

        WORKSHOP.value(tenant, "update invitation set accepted_at = now() returning 1");

        assertThat(transactions.<java.util.Optional<String>>inside(
                        tenant, connection -> invitations.invite(connection, wanted.administrator())))
                .isEmpty();
        assertThat(WORKSHOP.value(tenant, "select count(*) from invitation")).isEqualTo("1");
    }

    @Test
    void failsAtOnceWithoutItsTemplateAndGoesOnWhenAskedTo() {
        var run = WORKSHOP.ask(Wanted.organisation().from("no-such-template").now());

        var failed = WORKSHOP.awaitState(run.id(), RunState.FAILED);

        assertThat(failed.steps().get(3).trouble()).isEqualTo(Trouble.UNKNOWN_TEMPLATE);
        assertThat(WORKSHOP.registry.find(run.tenant()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        TenantState.Failed.class,
                        state -> assertThat(state.reason()).isEqualTo("unknown-template"));

        WORKSHOP.sql
                .sql("update tenant set template = 'city' where id = ?")
                .param(run.tenant().value())
                .update();
        assertThat(WORKSHOP.runs.retry(run.id())).isTrue();
        WORKSHOP.awaitState(run.id(), RunState.SUCCEEDED);
        assertThat(WORKSHOP.registry.find(run.tenant()).orElseThrow().state()).isInstanceOf(TenantState.Active.class);
    }

    private static String part(Object content, String type) throws Exception {
        var multipart = (Multipart) content;
        for (int index = 0; index < multipart.getCount(); index++) {
            var part = multipart.getBodyPart(index);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.isMimeType("multipart/*")) {
                var inner = part(part.getContent(), type);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }
}
