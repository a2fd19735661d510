package org.hemicycle.participation.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.spaces.publication.PublishingByTime;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShapingASpaceTest extends ParticipationTest {
    private static final Pattern LINK = Pattern.compile("(/previews/[A-Za-z0-9_-]+)");

    @Autowired
    private PublishingByTime publishing;

    @Test
    void everyPageOfASpacesAdministrationOpens() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        for (var page : new String[] {
            "",
            "/page",
            "/documents",
            "/members",
            "/team",
            "/publication",
            "/copy",
            "/components/" + space.component() + "/settings",
            "/components/" + space.component() + "/themes"
        }) {
            assertThat(admin.get("/admin/spaces/" + space.number() + page).status())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(admin.get("/admin/groups").status()).isEqualTo(200);
        assertThat(admin.get("/admin/groups/new").status()).isEqualTo(200);
        assertThat(admin.get("/admin/themes").status()).isEqualTo(200);
    }

    @Test
    void aPreviewLinkShowsADraftUntilItExpires() {
        var space = new SampleSpace(this, LYON);
        change(space, "update space set published_at = null where id = " + space.number());
        var admin = administrator(LYON);
        var publication = "/admin/spaces/" + space.number() + "/publication";
        admin.get(publication);
        admin.post("/admin/spaces/" + space.number() + "/previews", "days", "7");
        var match = LINK.matcher(admin.get(publication).body());
        assertThat(match.find()).isTrue();
        var guest = visitor(LYON);
        assertThat(guest.get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(guest.get(match.group(1)).location()).isEqualTo("/spaces/" + space.slug());
        assertThat(guest.get("/spaces/" + space.slug()).body()).contains("vous voyez un aperçu");
        assertThat(guest.get("/spaces/" + space.slug() + "/proposals").status()).isEqualTo(200);
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get(match.group(1)).status()).isEqualTo(404);
        assertThat(space.number("select sum(uses) from space_preview where space_id = ?", space.number()))
                .isEqualTo(1);
        change(
                space,
                "update space_preview set expires_at = now() - interval '1 second' where space_id = " + space.number());
        assertThat(guest.get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(guest.get(match.group(1)).status()).isEqualTo(404);
    }

    @Test
    void aScheduledSpaceAppearsAndDisappearsByItself() {
        var space = new SampleSpace(this, LYON);
        change(
                space,
                "update space set published_at = null, publish_at = now() - interval '1 second' where id = "
                        + space.number());
        CurrentTenant.run(LYON, publishing::sweep);
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).status()).isEqualTo(200);
        change(space, "update space set unpublish_at = now() - interval '1 second' where id = " + space.number());
        CurrentTenant.run(LYON, publishing::sweep);
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "?again").status())
                .isEqualTo(404);
    }

    @Test
    void aMomentThatIsOverIsRefusedAndTheFormComesBackFilledIn() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        admin.get("/admin/spaces/" + space.number() + "/publication");
        var answer = admin.post("/admin/spaces/" + space.number() + "/schedule", "disappears", "2020-01-01T10:00");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("2020-01-01T10:00").contains("Choisissez un moment à venir.");
    }

    @Test
    void aTableOfMembersIsLookedAtLineByLineAndTakenTwiceWithoutHarm() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var known = "connue-" + space.number() + "@example.org";
        participant(LYON, known);
        var path = "/admin/spaces/" + space.number() + "/members";
        var table = "adresse;nom\n" + known + ";Jeanne;Trésorière\ninconnue-" + space.number()
                + "@example.org,Karim\npas une adresse\n" + known;
        admin.get(path);
        var trial = admin.post(path + "/trial", "list", table);
        assertThat(trial.body())
                .contains("2 lignes à ajouter")
                .contains("pas une adresse")
                .contains("déjà plus haut");
        assertThat(members(space)).isZero();
        admin.post(path, "list", table);
        admin.post(path, "list", table);
        assertThat(members(space)).isEqualTo(2);
        assertThat(space.number(
                        "select count(*) from space_member where space_id = ? and email is null", space.number()))
                .isEqualTo(1);
        assertThat(admin.get(path).body()).contains("Trésorière").contains("invitation envoyée");
    }

    @Test
    void whoWasInvitedByAddressIsAMemberAsSoonAsTheAccountIsThere() {
        var space = new SampleSpace(this, LYON);
        change(
                space,
                "update space set access = 'private', members_since = now(), published_at = null where id = "
                        + space.number());
        var email = "future-" + space.number() + "@example.org";
        change(space, "insert into space_member (space_id, email) values (" + space.number() + ", '" + email + "')");
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).status()).isEqualTo(404);
        assertThat(participant(LYON, email).get("/spaces/" + space.slug()).status())
                .isEqualTo(200);
    }

    @Test
    void blocksAreMovedByTheirButtonsAndAFreeTextIsShownInItsPlace() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var path = "/admin/spaces/" + space.number() + "/page";
        admin.get(path);
        admin.post(
                path,
                "order",
                "about",
                "shown.about",
                "yes",
                "order",
                "phases",
                "shown.phases",
                "yes",
                "order",
                "text-1",
                "shown.text-1",
                "yes",
                "title.text-1.fr",
                "Rendez-vous",
                "body.text-1.fr",
                "Au marché, **samedi**.",
                "move",
                "up:phases");
        var page = visitor(LYON).get("/spaces/" + space.slug()).body();
        assertThat(page).contains("Rendez-vous").contains("<strong>samedi</strong>");
        assertThat(page.indexOf("id=\"phases-")).isLessThan(page.indexOf("id=\"about-"));
        admin.get(path);
        admin.post(path, "_method", "delete");
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "?usual").body())
                .doesNotContain("Rendez-vous");
    }

    @Test
    void aCopyTakesWhatWasChosenAndNothingThatPeopleWrote() {
        var space = new SampleSpace(this, LYON);
        space.proposal("Une piste le long du quai", 3);
        change(
                space,
                "update component set settings = '{\"own\":{\"supports-per-participant\":\"3\"}}' where id = "
                        + space.component());
        change(
                space,
                "update phase set settings = jsonb_build_object('" + space.component()
                        + "', '{\"title-min\":\"20\"}'::jsonb) where space_id = " + space.number());
        var admin = administrator(LYON);
        long phase = space.number("select id from phase where space_id = ?", space.number());
        var slug = "copie-" + UUID.randomUUID();
        admin.get("/admin/spaces/" + space.number() + "/copy");
        var answer = admin.post(
                "/admin/spaces/" + space.number() + "/copy",
                "title.fr",
                "Plan vélo, suite",
                "slug",
                slug,
                "phases",
                Long.toString(phase),
                "components",
                Long.toString(space.component()),
                "begins",
                "2031-03-01");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        long copy = space.number("select id from space where slug = ?", slug);
        assertThat(visitor(LYON).get("/spaces/" + slug).status()).isEqualTo(404);
        assertThat(space.number(
                        "select count(*) from proposal p join component c on c.id = p.component_id where c.space_id = ?",
                        copy))
                .isZero();
        assertThat(space.number(
                        "select count(*) from phase where space_id = ? and not active and starts_at at time zone 'Europe/Paris' >= '2031-03-01'",
                        copy))
                .isEqualTo(1);
        assertThat(space.number(
                        "select count(*) from phase p join component c on c.space_id = p.space_id where p.space_id = ? and p.settings #>> array[c.id::text, 'title-min'] = '20'",
                        copy))
                .isEqualTo(1);
    }

    @Test
    void rulesOfAComponentAndOfAPhaseHoldWhereTheyAreSet() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var path = "/admin/spaces/" + space.number() + "/components/" + space.component() + "/settings";
        assertThat(admin.get(path).body()).contains("Longueur minimale").contains("Vide");
        var wrong = admin.post(path, "title-min", "beaucoup");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("beaucoup");
        var against = admin.post(path, "title-min", "200", "title-max", "100");
        assertThat(against.status()).isEqualTo(422);
        admin.get(path);
        assertThat(admin.post(path, "title-min", "33", "title-max", "99").status())
                .isEqualTo(303);
        long phase = space.number("select id from phase where space_id = ?", space.number());
        assertThat(admin.get(path + "/" + phase).body()).contains("33");
        assertThat(admin.post(path + "/" + phase, "title-min", "44").status()).isEqualTo(303);
        var writer = participant(LYON, "plume-" + space.number() + "@example.org");
        writer.get("/proposals/new?component=" + space.component());
        var short44 = writer.post(
                "/proposals",
                "component",
                Long.toString(space.component()),
                "title",
                "Un titre de trente-cinq caractères, là",
                "body",
                "Un texte bien assez long pour être publié ici.",
                "submission",
                UUID.randomUUID().toString());
        assertThat(short44.status()).isEqualTo(422);
        assertThat(short44.body()).contains("44");
    }

    @Test
    void twoEditorsAtOnceTheSecondIsToldAndKeepsTheirWords() {
        var space = new SampleSpace(this, LYON);
        var first = administrator(LYON);
        var path = "/admin/spaces/" + space.number();
        first.get(path);
        var fields = new String[] {
            "version",
            "0",
            "title.fr",
            "Plan vélo bis",
            "subtitle.fr",
            "Dix",
            "slug",
            space.slug(),
            "type",
            "process",
            "position",
            "1"
        };
        assertThat(first.post(path, fields).status()).isEqualTo(303);
        var second = administrator(LYON);
        second.get(path);
        fields[3] = "Plan vélo ter";
        var told = second.post(path, fields);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("Plan vélo ter").contains("vient de modifier");
    }

    @Test
    void themesStandInATreeAreMergedWithoutLossAndOfferedByBranch() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        admin.get("/admin/themes");
        var top = "Nature " + UUID.randomUUID();
        admin.post("/admin/themes", "kind", "theme", "name.fr", top);
        long nature = theme(space, top);
        admin.post("/admin/themes", "kind", "theme", "name.fr", "Eau " + top, "parent", Long.toString(nature));
        admin.post("/admin/themes", "kind", "theme", "name.fr", "Rivières " + top, "parent", Long.toString(nature));
        long water = theme(space, "Eau " + top);
        long rivers = theme(space, "Rivières " + top);
        long proposal = space.proposal("Des berges ouvertes à tous", 0);
        change(space, "update proposal set theme_id = " + rivers + " where id = " + proposal);
        admin.get("/admin/themes");
        admin.post("/admin/themes/" + rivers + "/merger", "into", Long.toString(water));
        assertThat(space.number("select theme_id from proposal where id = ?", proposal))
                .isEqualTo(water);
        admin.get("/admin/themes");
        admin.post("/admin/themes/" + nature, "name.fr", top, "parent", Long.toString(water));
        assertThat(space.number("select count(*) from theme where id = ? and parent_id is null", nature))
                .isEqualTo(1);
        var branches = "/admin/spaces/" + space.number() + "/components/" + space.component() + "/themes";
        admin.get(branches);
        admin.post(branches, "branch", Long.toString(water));
        var writer = participant(LYON, "branche-" + space.number() + "@example.org");
        assertThat(writer.get("/proposals/new?component=" + space.component()).body())
                .contains(top + " › Eau " + top)
                .doesNotContain(">" + top + "<");
    }

    @Test
    void aGroupBundlesItsSpacesOnAPageOfItsOwn() {
        var space = new SampleSpace(this, LYON);
        var admin = administrator(LYON);
        var slug = "ensemble-" + UUID.randomUUID();
        admin.get("/admin/groups/new");
        var group = admin.post(
                        "/admin/groups", "title.fr", "Rive droite", "subtitle.fr", "Quatre démarches", "slug", slug)
                .location();
        assertThat(visitor(LYON).get("/groups/" + slug).status()).isEqualTo(404);
        change(space, "update space set group_id = " + group.replaceAll("\\D", "") + " where id = " + space.number());
        admin.get(group);
        admin.post(group + "/publication");
        assertThat(visitor(LYON).get("/groups/" + slug).body())
                .contains("Rive droite")
                .contains(space.slug());
        assertThat(visitor(LYON).get("/spaces?group").body()).contains("/groups/" + slug);
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).body()).contains("/groups/" + slug);
        assertThat(visitor(NANTES).get("/groups/" + slug).status()).isEqualTo(404);
    }

    @Test
    void anAssemblyStandsInATreeSaysWhoSitsThereAndCloses() {
        var parent = new SampleSpace(this, LYON);
        var child = new SampleSpace(this, LYON);
        for (var one : new SampleSpace[] {parent, child}) {
            change(one, "delete from phase where space_id = " + one.number());
            change(one, "update space set type = 'assembly' where id = " + one.number());
        }
        change(child, "update space set parent_id = " + parent.number() + " where id = " + child.number());
        var admin = administrator(LYON);
        var path = "/admin/spaces/" + child.number();
        admin.get(path + "/body");
        var reasonless = admin.post(path + "/body", "purpose.fr", "Suivre les travaux", "closed-on", "2026-01-31");
        assertThat(reasonless.status()).isEqualTo(422);
        assertThat(reasonless.body()).contains("Suivre les travaux").contains("Dites pourquoi");
        admin.post(
                path + "/body",
                "purpose.fr",
                "Suivre les travaux",
                "closed-on",
                "2026-01-31",
                "closing-reason.fr",
                "Les travaux sont finis.");
        admin.post(path + "/seats", "name", "Aïssatou Barry", "role.fr", "Présidente");
        assertThat(visitor(LYON).get("/spaces/" + parent.slug()).body()).contains("/spaces/" + child.slug());
        assertThat(visitor(LYON).get("/spaces/" + child.slug()).body())
                .contains(
                        "Aïssatou Barry",
                        "Présidente",
                        "Suivre les travaux",
                        "Les travaux sont finis.",
                        "/spaces/" + parent.slug());
        assertThat(visitor(LYON).get("/spaces?time=past&q=plan").body()).contains(child.slug());
        admin.get("/admin/spaces/" + parent.number());
        var round = admin.post(
                "/admin/spaces/" + parent.number(),
                "version",
                "0",
                "title.fr",
                "Plan",
                "subtitle.fr",
                "Dix",
                "slug",
                parent.slug(),
                "type",
                "assembly",
                "position",
                "1",
                "parent",
                Long.toString(child.number()));
        assertThat(round.status()).isEqualTo(422);
    }

    private long theme(SampleSpace space, String name) {
        return space.number("select id from theme where name ->> 'fr' = ?", name);
    }

    private long members(SampleSpace space) {
        return space.number("select count(*) from space_member where space_id = ?", space.number());
    }

    private void change(SampleSpace space, String statement) {
        space.inTenant(() -> sql.sql(statement).update());
    }
}
