package org.hemicycle.participation.moderation;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.Test;

/** From a discussion to a report, a decision and an appeal, and a debate in two columns, on a phone and on a desk. */
class ModerationJourneyTest extends ParticipationTest {
    private SampleSpace space;
    private long proposal;
    private String debate;

    @Test
    void isAccessibleOnAPhoneAndOnADesk() {
        space = new SampleSpace(this, LYON).opening("propose,support,comment,debate");
        proposal = space.proposal("Des bancs à l’ombre sur le quai", 0);
        String address = UUID.randomUUID() + "@example.org";
        Browser author = participant(LYON, address);
        long root = comment(author, "Il **faut** des bancs, et de l’ombre :\n\n- devant l’école\n- sur le quai", null);
        for (int i = 0; i < 6; i++) {
            comment(
                    participant(LYON, UUID.randomUUID() + "@example.org"),
                    "Réponse " + i + " : d’accord, mais qui entretient ?",
                    root);
        }
        long bad = comment(author, "Vous êtes tous des ânes, achetez plutôt mes chaises", null);
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        jeanne.get("/reports/new?thing=comment-" + bad);
        jeanne.post("/reports", "thing", "comment-" + bad, "reason", "offensive", "words", "Une insulte.");
        long number =
                space.number("select id from moderation_case where subject_type = 'comment' and subject_id = ?", bad);
        Browser camille = administrator(LYON);
        debate(camille);
        for (int width : new int[] {390, 1280}) {
            String language = width == 390 ? "fr-FR" : "en-GB";
            judge(
                    new Look(port, width),
                    language,
                    jeanne,
                    List.of(
                            "/proposals/" + proposal,
                            "/comments/" + root,
                            debate,
                            "/reports/new?thing=comment-" + root,
                            "/reports/illegal",
                            "/transparency"));
            judge(
                    new Look(port, width),
                    language,
                    author,
                    List.of(
                            "/comments/" + root + "/edit",
                            "/comments/" + root + "/deletion",
                            "/account/discussions",
                            "/account/decisions"));
            judge(
                    new Look(port, width),
                    language,
                    camille,
                    List.of(
                            "/admin/moderation",
                            "/admin/moderation/" + number,
                            "/admin/moderation/rules",
                            "/admin/moderation/blocks",
                            "/admin/debates",
                            debate + "/conclusion"));
        }
    }

    private void debate(Browser camille) {
        long component = space.number("""
                insert into component (space_id, module, name, published_at)
                values (?, 'debates', '{"fr":"Les débats","en":"Debates"}', now()) returning id
                """, space.number());
        camille.get("/debates/new?component=" + component);
        debate = camille.post(
                        "/debates",
                        "component",
                        "" + component,
                        "title",
                        "Fermer le quai aux voitures le dimanche ?",
                        "body",
                        "Le tracé passe par le quai : dites ce que vous vivez.",
                        "official",
                        "true",
                        "columns",
                        "true",
                        "submission",
                        UUID.randomUUID().toString())
                .location();
        for (var side : List.of("for", "against")) {
            camille.get(debate);
            camille.post(
                    debate + "/comments",
                    "body",
                    "Un avis : " + side,
                    "alignment",
                    side,
                    "submission",
                    UUID.randomUUID().toString());
        }
    }

    private long comment(Browser author, String words, Long parent) {
        author.get("/proposals/" + proposal);
        var answer = author.post(
                "/proposals/" + proposal + "/comments",
                "body",
                words,
                "alignment",
                "neutral",
                "parent",
                parent == null ? "" : parent.toString(),
                "submission",
                UUID.randomUUID().toString());
        return Long.parseLong(answer.location().replaceFirst(".*#comment-", ""));
    }

    private static void judge(Look look, String language, Browser person, List<String> paths) {
        try (var context = look.window(person, language)) {
            Page page = context.newPage();
            for (String path : paths) {
                look.go(page, path);
                look.judge(page, path.replaceAll("\\W+", "-").replaceAll("^-|\\d+", ""));
            }
        }
    }
}
