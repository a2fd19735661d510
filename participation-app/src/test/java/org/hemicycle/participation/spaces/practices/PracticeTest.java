package org.hemicycle.participation.spaces.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.templates.TemplatesFromAfar;
import org.hemicycle.testing.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How one city goes about something, offered to another: words, phases and components cross, and nothing else does. */
class PracticeTest extends ParticipationTest {
    private static final @Nullable String PICTURES = System.getenv("PICTURES");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Test
    void carriesHowASpaceIsArrangedAndNothingElse() {
        long space = lived();
        var admin = administrator(LYON);
        var page = admin.get("/admin/spaces/" + space + "/offer");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Rues aux écoles", "Essayer").doesNotContain("Un secret de Zoé", "Zoé");

        assertThat(offer(admin, space, "").status()).isEqualTo(422);
        assertThat(offer(admin, space, "CC-BY-SA-4.0").status()).isEqualTo(303);
        assertThat(admin.get("/admin/spaces/" + space + "/offer").body()).contains("attend une réponse");

        var payload = payload(LYON, space);
        assertThat(payload)
                .contains("Rues aux écoles", "\"startsAfter\": 0", "\"endsAfter\": 30", "CC-BY-SA-4.0")
                .doesNotContain("Zoé", "secret", "conditions", "example.org", "brouillon");
        assertThat(inside(
                        NANTES,
                        () -> sql.sql("select count(*) from jobs.request where kind = 'offer-practice'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void isSeenByOthersOnceApprovedAndCopiedWithItsCredit() {
        long space = lived();
        var admin = administrator(LYON);
        admin.get("/admin/spaces/" + space + "/offer");
        offer(admin, space, "CC-BY-4.0");
        var practice = received(LYON, space);
        var nantes = administrator(NANTES);
        assertThat(nantes.get("/admin/practices").body()).doesNotContain(practice.toString());
        assertThat(nantes.get("/admin/practices/" + practice).status()).isEqualTo(404);

        TestFleet.inTheRegistry("update practice set state = 'shared', decided_at = now() where id = ?", practice);
        assertThat(admin.get("/admin/practices").body()).doesNotContain(practice.toString());
        assertThat(nantes.get("/admin/practices").body()).contains(practice.toString(), "Ville de Lyon");
        assertThat(nantes.get("/admin/practices/" + practice).body()).contains("Essayer");
        var copied = nantes.post("/admin/practices/" + practice + "/copies");
        assertThat(copied.status()).isEqualTo(303);
        long copy = Long.parseLong(copied.location().replaceFirst(".*/", ""));

        assertThat(row(
                        NANTES,
                        "select published_at is null and credit ->> 'licence' = 'CC-BY-4.0' from space where id = "
                                + copy))
                .isEqualTo("t");
        assertThat(row(
                        NANTES,
                        "select count(*) from phase where not active and starts_at::date >= now()::date - 1 and space_id = "
                                + copy))
                .isEqualTo("2");
        assertThat(row(NANTES, "select count(*) from component where module = 'proposals' and space_id = " + copy))
                .isEqualTo("1");
        assertThat(row(
                        NANTES,
                        "select count(*) from proposal p join component c on c.id = p.component_id where c.space_id = "
                                + copy))
                .isEqualTo("0");
        assertThat(nantes.get("/admin/spaces/" + copy).body()).contains("pratique de Ville de Lyon");

        nantes.post("/admin/spaces/" + copy + "/publication");
        var slug = row(NANTES, "select slug from space where id = " + copy);
        assertThat(visitor(NANTES).get("/spaces/" + slug).body()).contains("pratique de Ville de Lyon");

        admin.get("/admin/spaces/" + space + "/offer");
        admin.post("/admin/spaces/" + space + "/offer", "_method", "delete");
        assertThat(row(
                        LYON,
                        "select count(*) from jobs.request where kind = 'withdraw-practice' and payload ->> 'space' = '"
                                + space + "'"))
                .isEqualTo("1");
        TestFleet.inTheRegistry("update practice set state = 'withdrawn' where id = ?", practice);
        assertThat(nantes.get("/admin/practices/" + practice).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/spaces/" + slug).status()).isEqualTo(200);
    }

    @Test
    void saysSoWhenTheLibraryDoesNotAnswer() {
        var nowhere = new TemplatesFromAfar(
                new RegistryReader("jdbc:postgresql://127.0.0.1:1/nowhere", "none"), Clock.systemUTC());
        var practices = new Practices(nowhere);

        boolean silent = CurrentTenant.<Boolean, RuntimeException>call(
                LYON, () -> practices.shared().isEmpty() && practices.offerOf(1).isEmpty());
        assertThat(silent).isTrue();
    }

    @Test
    void isTidyOnAPhoneAndOnADesktop() {
        long space = lived();
        var admin = administrator(LYON);
        admin.get("/admin/spaces/" + space + "/offer");
        offer(admin, space, "CC-BY-SA-4.0");
        TestFleet.inTheRegistry(
                "update practice set state = 'shared', decided_at = now() where id = ?", received(LYON, space));
        for (var phone : List.of(true, false)) {
            try (BrowserContext context = phone ? TestBrowser.phone() : TestBrowser.visitor(1280, 900, "fr-FR", true)) {
                var page = context.newPage();
                as(context, administrator(LYON), LYON);
                look(page, LYON, "/admin/spaces/" + space + "/offer", "offer", phone);
                look(page, LYON, "/admin/practices", "practices-empty-or-not", phone);
                as(context, administrator(NANTES), NANTES);
                look(page, NANTES, "/admin/practices", "practices-shelf", phone);
                page.locator("main h2 a").first().click();
                assertThat(TestBrowser.violations(page)).isEmpty();
                shoot(page, "practice-one", phone);
            }
        }
    }

    private void as(BrowserContext context, Browser browser, Tenant tenant) {
        browser.cookies()
                .forEach((name, value) -> context.addCookies(
                        List.of(new Cookie(name, value).setUrl("http://" + tenant.primaryHost() + ":" + port))));
    }

    private void look(Page page, Tenant tenant, String path, String name, boolean phone) {
        page.navigate("http://" + tenant.primaryHost() + ":" + port + path);
        shoot(page, name, phone);
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        assertThat(page.content()).as(name).doesNotContainPattern("\\[[a-z]+[a-z-]*\\.[a-z.-]+\\]");
    }

    private static void shoot(Page page, String name, boolean phone) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "p-" + name + (phone ? "-phone" : "-desktop") + ".png"))
                    .setFullPage(true));
        }
    }

    private static Browser.Answer offer(Browser admin, long space, String licence) {
        return admin.post(
                "/admin/spaces/" + space + "/offer",
                "name.fr",
                "Des rues apaisées, en deux temps",
                "description.fr",
                "Trois écoles, deux mois d’essai, et une décision prise avec les parents.",
                "licence",
                licence);
    }

    private String payload(Tenant tenant, long space) {
        return row(
                tenant,
                "select payload::text from jobs.request where kind = 'offer-practice' and payload ->> 'space' = '"
                        + space + "' order by created_at desc limit 1");
    }

    /** What the control plane does with an offer. */
    private UUID received(Tenant tenant, long space) {
        var id = UUID.randomUUID();
        TestFleet.inTheRegistry("""
                insert into practice (id, tenant_id, organisation, kind, space, name, description, licence, content, state, request, offered_at)
                select cast(? as uuid), t.id, t.name, t.kind, (p.o ->> 'space')::bigint, p.o -> 'name', p.o -> 'description',
                       p.o ->> 'licence', p.o -> 'content', 'offered', gen_random_uuid(), now()
                  from tenant t, (select cast(? as jsonb) as o) p where t.id = ?
                """, id, payload(tenant, space), tenant.id().value());
        return id;
    }

    private String row(Tenant tenant, String query) {
        return inside(
                tenant,
                () -> String.valueOf(
                        sql.sql(query).query((row, _) -> row.getString(1)).single()));
    }

    /** A process in which something has happened. */
    private long lived() {
        int number = NUMBER.incrementAndGet();
        return inside(LYON, () -> {
            long space = sql.sql("""
                    insert into space (slug, type, title, subtitle, description, published_at)
                    values (?, 'process', '{"fr": "Rues aux écoles", "en": "School streets"}', '{"fr": "Essayer, puis décider"}',
                            '{"fr": "Deux mois sans voitures devant trois écoles."}', now()) returning id
                    """).param("rues-" + number).query(Long.class).single();
            sql.sql("""
                    insert into phase (space_id, title, description, starts_at, ends_at, position, active, actions) values
                      (:space, '{"fr": "Essayer"}', '{"fr": "Dites ce que vous observez"}', '2025-03-01', '2025-03-31', 1, true, '{propose,comment}'),
                      (:space, '{"fr": "Décider"}', '{}', '2025-03-31', '2025-05-01', 2, false, '{support}')
                    """).param("space", space).update();
            long component = sql.sql("""
                    insert into component (space_id, module, name, settings, published_at)
                    values (?, 'proposals', '{"fr": "Observations"}', '{"conditions": {}}', now()) returning id
                    """).param(space).query(Long.class).single();
            sql.sql(
                            "insert into component (space_id, module, name) values (?, 'proposals', '{\"fr\": \"Un brouillon\"}')")
                    .param(space)
                    .update();
            return sql.sql("""
                    insert into proposal (component_id, title, body, author_name) values (?, 'Un secret de Zoé', 'zoe@example.org', 'Zoé')
                    returning ?::bigint
                    """).params(component, space).query(Long.class).single();
        });
    }
}
