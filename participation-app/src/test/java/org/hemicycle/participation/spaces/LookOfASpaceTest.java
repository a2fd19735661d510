package org.hemicycle.participation.spaces;

import com.microsoft.playwright.Page;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a space with everything on it, the list, a group, and the pages on which it is shaped: at a desk and on a phone. */
class LookOfASpaceTest extends ParticipationTest {
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void pagesOfSpacesHoldAtEveryWidth(int width) {
        var space = furnished();
        var look = new Look(port, width);
        try (var window = look.window(visitor(LYON), "fr-FR")) {
            var page = window.newPage();
            judge(look, page, "/spaces/" + space.slug(), "space");
            judge(look, page, "/spaces?time=active", "spaces");
            judge(look, page, "/groups/groupe-" + space.number(), "group");
        }
        try (var window = look.window(visitor(LYON), "en-GB")) {
            judge(look, window.newPage(), "/spaces/" + space.slug(), "space-en");
        }
        try (var window = look.window(administrator(LYON), "fr-FR")) {
            var page = window.newPage();
            var path = "/admin/spaces/" + space.number();
            judge(look, page, path, "admin-space");
            judge(look, page, path + "/page", "admin-page");
            judge(look, page, path + "/members", "admin-members");
            judge(look, page, path + "/publication", "admin-publication");
            judge(look, page, path + "/documents", "admin-documents");
            judge(look, page, path + "/copy", "admin-copy");
            judge(look, page, path + "/team", "admin-team");
            judge(look, page, path + "/components/" + space.component() + "/settings", "admin-settings");
            judge(look, page, "/admin/themes", "admin-themes");
            arranges(look, page, path + "/page");
        }
    }

    /** By keyboard: the button moves the block at once and keeps the focus; saving keeps the order. */
    private static void arranges(Look look, Page page, String path) {
        look.go(page, path);
        var up = page.locator("#block-stats [data-move=up]");
        up.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.locator(".save-bar button").click();
        org.assertj.core.api.Assertions.assertThat(
                        page.locator(".arrange-item")
                                .evaluateAll(
                                        "all => all.findIndex(one => one.id === 'block-stats') < all.findIndex(one => one.id === 'block-contents')"))
                .isEqualTo(true);
    }

    private static void judge(Look look, Page page, String path, String name) {
        look.go(page, path);
        look.judge(page, "spaces-" + name);
    }

    private SampleSpace furnished() {
        var space = new SampleSpace(this, LYON);
        for (var title : new String[] {
            "Une piste protégée le long du quai Rambaud",
            "Des arceaux devant chaque école et chaque bibliothèque",
            "Fermer la rue des écoles aux voitures, matin et soir"
        }) {
            space.proposal(title, 40);
        }
        var other = new SampleSpace(this, LYON);
        long group = space.number("""
                insert into space_group (slug, title, subtitle, description, published_at) values (?, '{"fr":"La ville à vélo","en":"The cycling city"}',
                  '{"fr":"Quatre démarches pour changer nos trajets","en":"Four processes to change our journeys"}', '{"fr":"Chaque quartier avance à son rythme.","en":"Each district at its own pace."}', now()) returning id
                """, "groupe-" + space.number());
        run(
                space,
                "update space set group_id = " + group
                        + ", announcement = '{\"fr\":\"Réunion publique **jeudi à 19 h**, salle des fêtes.\",\"en\":\"Public meeting **on Thursday at 7 pm**.\"}', facts = '{\"promoter\":{\"fr\":\"La métropole et les neuf communes du plateau\",\"en\":\"The metropolis\"},\"decided\":{\"fr\":\"Le tracé de dix liaisons et leur calendrier\",\"en\":\"Ten routes\"},\"participants\":{\"fr\":\"Toute personne qui y habite, y étudie ou y travaille\",\"en\":\"Whoever lives, studies or works there\"},\"how\":{\"fr\":\"En ligne et dans douze ateliers\",\"en\":\"Online and in twelve workshops\"}}', arranged = true where id = "
                        + space.number());
        run(
                space,
                "insert into phase (space_id, title, description, starts_at, ends_at, position) values ("
                        + space.number()
                        + ", '{\"fr\":\"Synthèse et choix\",\"en\":\"Synthesis\"}', '{\"fr\":\"Le conseil publie ce qu’il retient, et pourquoi\",\"en\":\"The council publishes its choice\"}', now() + interval '12 days', now() + interval '60 days', 2)");
        run(
                space,
                "insert into phase_extension (phase_id, formerly, ends_at, reason) select id, now() + interval '2 days', ends_at, '{\"fr\":\"Deux réunions de quartier de plus.\",\"en\":\"Two more meetings.\"}' from phase where position = 1 and space_id = "
                        + space.number());
        int position = 0;
        for (var kind : SpaceBlock.Kind.values()) {
            run(
                    space,
                    "insert into space_block (space_id, kind, position, shown, title, body) values (" + space.number()
                            + ", '" + kind.key() + "', " + ++position + ", true, '{}', '"
                            + (kind == SpaceBlock.Kind.TEXT
                                    ? "{\"fr\":\"Venez **avec vos enfants** : une balade est prévue.\",\"en\":\"Bring **your children**.\"}"
                                    : "{}")
                            + "')");
        }
        run(
                space,
                "insert into space_relation (space_id, other_id) values (" + space.number() + ", " + other.number()
                        + ")");
        run(
                space,
                "insert into space_document (space_id, title, file, media_type, size) values (" + space.number()
                        + ", '{\"fr\":\"Le diagnostic, 2026\",\"en\":\"Survey\"}', 'private/spaces/none.pdf', 'application/pdf', 1240000)");
        return space;
    }

    private void run(SampleSpace space, String statement) {
        space.inTenant(() -> sql.sql(statement).update());
    }
}
