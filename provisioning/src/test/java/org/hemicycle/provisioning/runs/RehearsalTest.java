package org.hemicycle.provisioning.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.templates.TakingATemplate;
import org.hemicycle.provisioning.templates.TakingReport;
import org.hemicycle.provisioning.templates.Template;
import org.hemicycle.provisioning.templates.TemplateDescription;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateOrigin;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.TemplateState;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Templates are made from spaces, tried, given to new spaces, and change no space that is there. */
class RehearsalTest {
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
    void makesATemplateFromASpaceWithoutItsPeople() throws Exception {
        var source = lived();
        var taken = take(source, "from-a-space");
        var report = taken.report();

        assertThat(report.taken()).containsEntry("spaces", 1L).containsEntry("phases", 3L);
        assertThat(report.left())
                .containsEntry("people", 2L)
                .containsEntry("proposals", 1L)
                .containsEntry("comments", 1L)
                .containsEntry("unpublished-pages", 1L)
                .containsEntry("conditions", 1L)
                .containsKey("log-lines");
        assertThat(report.look()).extracting(TemplateFlaw::code).contains("mail-address");
        var all = String.join("\n", taken.template().tables().values());
        assertThat(all)
                .doesNotContain("Zoé", "zoe@", "Une proposition", "Un commentaire", "brouillon", "conditions")
                .contains("{organisation.fr}")
                .doesNotContain(source.name().byLanguage().get("fr"));
        assertThat(taken.template().tables()).containsOnlyKeys("theme", "space", "phase", "component", "page");
        assertThat(taken.template().tables().get("phase"))
                .contains("1,1,")
                .contains("@+0d", "@+30d", "@+45d")
                .doesNotContain("2025-");
        assertThat(taken.template().files())
                .extracting(file -> file.key().value())
                .contains("hemicycle.svg");
        assertThat(WORKSHOP.value(source, """
                select count(*) from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles w on w.oid = m.member
                 where r.rolname = '%s' and m.set_option
                """.formatted(source.id().role())))
                .as("only the data plane")
                .isEqualTo("1");
    }

    @Test
    void givesAProvenVersionToNewSpacesAndChangesNone() throws Exception {
        var source = lived();
        var taken = take(source, "our-city");
        var draft = WORKSHOP.shelf.add(
                "our-city", taken.template(), TemplateOrigin.SPACE, source.id().value(), taken.report(), "test");
        assertThat(draft.version()).isEqualTo(1);
        assertThat(WORKSHOP.templates.find("our-city")).isEmpty();
        assertThat(WORKSHOP.shelf.makeCurrent("our-city", 1, draft.revision()))
                .isEqualTo(TemplateShelf.Outcome.UNPROVEN);

        var stage = rehearse(draft);
        var proven = WORKSHOP.shelf.find("our-city", 1).orElseThrow();
        assertThat(proven.isProven()).as("%s", proven.proof()).isTrue();
        WORKSHOP.assertNothingLeft(stage);
        assertThat(WORKSHOP.registry.find(stage.id())).isEmpty();
        assertThat(WORKSHOP.shelf.makeCurrent("our-city", 1, proven.revision())).isEqualTo(TemplateShelf.Outcome.DONE);

        var first = WORKSHOP.create(Wanted.of(Kind.CITY).from("our-city").now());
        assertThat(WORKSHOP.registry.enrolment(first.id()).orElseThrow().templateVersion())
                .isEqualTo(1);
        assertThat(WORKSHOP.value(first, "select string_agg(body ->> 'fr', ' ') from page"))
                .contains(first.name().byLanguage().get("fr"))
                .doesNotContain(source.name().byLanguage().get("fr"));
        assertThat(WORKSHOP.value(first, "select count(*) from participant")).isEqualTo("0");

        var second = WORKSHOP.shelf.add(
                "our-city", taken.template(), TemplateOrigin.SPACE, source.id().value(), taken.report(), "test");
        rehearse(second);
        var current = WORKSHOP.shelf.find("our-city", 2).orElseThrow();
        assertThat(WORKSHOP.shelf.makeCurrent("our-city", 2, current.revision()))
                .isEqualTo(TemplateShelf.Outcome.DONE);
        assertThat(WORKSHOP.shelf.find("our-city", 1).orElseThrow().state()).isEqualTo(TemplateState.RETIRED);
        assertThat(WORKSHOP.registry.enrolment(first.id()).orElseThrow().templateVersion())
                .isEqualTo(1);
        assertThat(WORKSHOP.shelf.offspring()).containsEntry("our-city@1", 1L);
    }

    @Test
    void keepsWhatAnOperatorDecidedWhenTheProgramBringsANewerOne() {
        var shelf = WORKSHOP.shelf;
        assertThat(shelf.shelveBuiltIn(builtIn(1))).isTrue();
        assertThat(shelf.shelveBuiltIn(builtIn(1))).isFalse();
        assertThat(shelf.current("brought")).hasValue(1);
        assertThat(shelf.shelveBuiltIn(builtIn(2))).isTrue();
        assertThat(shelf.current("brought")).hasValue(2);
        shelf.retire("brought", 2, shelf.find("brought", 2).orElseThrow().revision());
        assertThat(shelf.shelveBuiltIn(builtIn(3))).isTrue();
        assertThat(shelf.current("brought")).isEmpty();
        assertThat(shelf.find("brought", 3).orElseThrow().state()).isEqualTo(TemplateState.DRAFT);
    }

    private static Template builtIn(int version) {
        var described = template(Map.of()).description();
        return new Template(
                "brought",
                new TemplateDescription(
                        described.name(),
                        null,
                        Kind.CITY,
                        version,
                        described.modules(),
                        null,
                        null,
                        described.texts(),
                        null),
                Map.of(),
                List.of());
    }

    @Test
    void findsWhatTheDatabaseRefuses() throws Exception {
        var broken = WORKSHOP.shelf.add(
                "broken", template(Map.of("space", """
                        id,slug,type,title,subtitle,description,picture,picture_alternative,position,promoted,published_at
                        1,a,process,"{""fr"":""A"",""en"":""A""}",{},{},,{},1,true,@-1m
                        2,a,process,"{""fr"":""A"",""en"":""A""}",{},{},,{},2,true,@-1m
                        """)), TemplateOrigin.FILE, null, TakingReport.NONE, "test");
        var stage = rehearse(broken);

        var tried = WORKSHOP.shelf.find("broken", 1).orElseThrow();
        assertThat(tried.isProven()).isFalse();
        assertThat(java.util.Objects.requireNonNull(tried.proof()).flaws())
                .extracting(TemplateFlaw::code)
                .containsExactly("refused");
        WORKSHOP.assertNothingLeft(stage);
        assertThat(WORKSHOP.shelf.makeCurrent("broken", 1, tried.revision())).isEqualTo(TemplateShelf.Outcome.UNPROVEN);
    }

    @Test
    void goesOnWithARehearsalThatItsWorkerLeft() throws Exception {
        try (var workshop = new Workshop()) {
            var draft = workshop.shelf.add(
                    "left", template(Map.of()), TemplateOrigin.FILE, null, TakingReport.NONE, "test");
            var reached = new CountDownLatch(1);
            var dead = workshop.worker((name, step) -> name.equals("clearing")
                    ? work -> {
                        reached.countDown();
                        throw new InterruptedException("the machine is gone");
                    }
                    : step);
            var stage = stage(workshop, draft);
            var run = workshop.runs.requestRehearsal(stage.id(), "test");
            assertThat(reached.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            dead.close();
            workshop.endLease(run);
            workshop.worker();
            workshop.awaitState(run, RunState.SUCCEEDED);
            workshop.assertNothingLeft(stage);
            assertThat(workshop.shelf.find("left", 1).orElseThrow().proof()).isNotNull();
        }
    }

    private static Tenant rehearse(TemplateVersion version) {
        var stage = stage(WORKSHOP, version);
        WORKSHOP.awaitState(WORKSHOP.runs.requestRehearsal(stage.id(), "test"), RunState.SUCCEEDED);
        return stage;
    }

    private static Tenant stage(Workshop workshop, TemplateVersion version) {
        var stage =
                workshop.register(Wanted.of(version.kind()).from(version.key()).now());
        workshop.sql
                .sql("update tenant set template_version = ? where id = ?")
                .params(version.version(), stage.id().value())
                .update();
        return stage;
    }

    private static TakingATemplate.Taken take(Tenant source, String key) throws Exception {
        return new TakingATemplate(WORKSHOP.cells, WORKSHOP.files)
                .take(source, key, LocalizedText.of("La nôtre", "Ours"), LocalizedText.of("Pour nous", "For us"));
    }

    private static Template template(Map<String, String> tables) {
        return new Template(
                "broken",
                new TemplateDescription(
                        LocalizedText.of("Un essai", "A try"),
                        null,
                        Kind.CITY,
                        null,
                        List.of("pages"),
                        null,
                        null,
                        Map.of("welcome", LocalizedText.of("Bonjour", "Hello")),
                        null),
                tables,
                List.of());
    }

    /** A city in whose space something has happened. */
    private static Tenant lived() throws Exception {
        var tenant = WORKSHOP.create(new Wanted(
                        Kind.CITY,
                        List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH),
                        Set.of("proposals", "discussions", "pages", "assistance", "verification"),
                        List.of(),
                        "city")
                .now());
        var url = tenant.placement().databaseUrl();
        try (var connection = org.hemicycle.testing.TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + tenant.id().schema() + ", extensions");
            statement.execute("""
                    insert into participant (email, name, locale) values ('zoe@example.org', 'Zoé', 'fr'), ('noe@example.org', 'Noé', 'fr');
                    delete from space where id <> 1;
                    insert into proposal (component_id, title, body, author_id, author_name)
                      select (select min(id) from component), 'Une proposition', 'Le corps', id, name from participant where name = 'Zoé';
                    insert into comment (subject_type, subject_id, author_name, body) values ('proposal', 1, 'Noé', 'Un commentaire');
                    insert into audit_entry (actor_name, action) values ('Zoé', 'space.opened');
                    update phase set starts_at = '2025-01-01T00:00:00Z', ends_at = '2025-01-31T00:00:00Z' where position = 1;
                    update phase set starts_at = '2025-01-31T00:00:00Z', ends_at = '2025-02-15T00:00:00Z' where position > 1;
                    delete from phase where position > 3;
                    update component set settings = '{"conditions": {"support": {"all": true, "wanted": []}}}' where id = 1;
                    insert into page (slug, title, body, position) values ('brouillon', '{"fr": "Un brouillon"}', '{"fr": "Rien"}', 50);
                    insert into page (slug, title, body, position, published_at)
                      values ('contact', '{"fr": "Écrire", "en": "Write"}', '{"fr": "accueil@example.org", "en": "accueil@example.org"}', 51, now());
                    insert into page (slug, title, body, position, published_at)
                      values ('qui-sommes-nous', '{"fr": "Qui sommes-nous", "en": "About us"}',
                              jsonb_build_object('fr', (select 'Voici ' || (name ->> 'fr') from organisation), 'en', 'Here we are'), 52, now());
                    """);
        }
        WORKSHOP.files.put(tenant, new FileKey("private/list.csv"), "Zoé".getBytes(StandardCharsets.UTF_8), "text/csv");
        return tenant;
    }
}
