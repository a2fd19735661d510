package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DraftsTest extends Writing {
    private static final Pattern FILE = Pattern.compile("href=\"(/attachments/[^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"(/attachments/\\d+/picture/\\d+)\"");

    @Test
    void isKeptWhileItIsTypedAndIsSeenByNobodyElse() {
        String key = UUID.randomUUID().toString();
        assertThat(send("/proposals/drafts", "Des", "", key, "next", "typing").status())
                .isEqualTo(204);
        assertThat(send("/proposals/drafts", TITLE, BODY, key, "next", "typing").status())
                .isEqualTo(204);
        assertThat(send("/proposals/drafts", " ", "", UUID.randomUUID().toString(), "next", "typing")
                        .status())
                .isEqualTo(202);
        assertThat(jeanne.get("/proposals/new?component=" + space.component()).body())
                .contains("Vous avez un brouillon");
        assertThat(jeanne.get("/proposals/drafts").body()).contains(TITLE);
        String mine =
                send("/proposals/drafts", TITLE, BODY, key, "next", "keep").location();
        assertThat(participant(LYON, email()).get(mine).status()).isEqualTo(404);
        assertThat(visitor(LYON).get(mine).location()).startsWith("/session/new");
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "/proposals").body())
                .doesNotContain(TITLE);
    }

    @Test
    void isReadAgainBesideSimilarOnesAndPublishedOnce() {
        space.proposal("Des bancs à l'ombre sur les quais", 4);
        space.proposal("Une piscine couverte pour le quartier", 4);
        String draft = draft();
        var page = jeanne.get(draft);
        assertThat(page.body())
                .contains("proches existent déjà", "sur les quais", BODY)
                .doesNotContain("piscine");
        String key = page.body().replaceAll("(?s).*name=\"submission\" value=\"([^\"]+)\".*", "$1");
        String first = jeanne.post(draft + "/publication", "submission", key).location();
        assertThat(first).matches("/proposals/\\d+");
        assertThat(jeanne.post(draft + "/publication", "submission", key).location())
                .isEqualTo(first);
        assertThat(visitor(LYON).get(first).body()).contains(TITLE);
        assertThat(jeanne.get("/proposals/drafts").body()).doesNotContain(TITLE);
    }

    @Test
    void findsSimilarOnesWhileSomebodyTypes() {
        space.proposal("Des bancs à l'ombre sur les quais", 4);
        String path = "/proposals/similar?component=" + space.component() + "&title=";
        assertThat(jeanne.get(path + "Des+bancs+sur+le+quai").body()).contains("sur les quais");
        assertThat(jeanne.get(path + "Une+serre").body()).doesNotContain("quais");
        assertThat(visitor(NANTES).get(path + "bancs").body()).doesNotContain("quais");
    }

    @Test
    void keepsWhatIsTooShortShoutedOrEmpty() {
        for (String title : new String[] {"Court", "DES BANCS À L’OMBRE", "x".repeat(200)}) {
            var refused =
                    send("/proposals/drafts", title, BODY, UUID.randomUUID().toString(), "next", "preview");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains(title, BODY, "field-title-error");
        }
        assertThat(send("/proposals/drafts", "  ", " ", UUID.randomUUID().toString(), "next", "preview")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void keepsItWhenThePhaseHasClosedMeanwhile() {
        String draft = draft();
        space.opening("support");
        assertThat(jeanne.get(draft).body()).contains(BODY);
        var late = jeanne.post(draft + "/publication", "submission", "none");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains(BODY, "closes pour le moment");
        assertThat(jeanne.get(draft).status()).isEqualTo(200);
    }

    @Test
    void givesTheTextBackWhenTheSessionIsOver() {
        var stranger = visitor(LYON);
        stranger.get("/session/new");
        var lost = stranger.post(
                "/proposals/drafts",
                "component",
                "" + space.component(),
                "title",
                TITLE,
                "body",
                BODY,
                "next",
                "preview");
        assertThat(lost.status()).isEqualTo(401);
        assertThat(lost.body()).contains(BODY, TITLE);
    }

    @Test
    void refusesASecondProposalWhereOneIsEnough() {
        set("proposals-per-participant", "1");
        published();
        var second = send(
                "/proposals",
                "Une autre idée pour le quartier",
                BODY,
                UUID.randomUUID().toString());
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("Une autre idée", "une seule proposition");
    }

    @Test
    void drawsAPictureAnewAndDemandsItsDescription() throws IOException {
        String draft = draft();
        byte[] photograph = photograph();
        var undescribed =
                jeanne.upload(draft + "/attachments", Map.of("alternative", ""), "file", "image/jpeg", photograph);
        assertThat(undescribed.status()).isEqualTo(422);
        assertThat(undescribed.body()).contains("Décrivez l’image", BODY);
        jeanne.upload(draft + "/attachments", Map.of("alternative", "Le quai"), "file", "image/jpeg", photograph);
        String proposal = publish(draft);
        String page = visitor(LYON).get(proposal).body();
        assertThat(page).contains("alt=\"Le quai\"");
        var found = PICTURE.matcher(page);
        assertThat(found.find()).isTrue();
        var picture = visitor(LYON).get(found.group(1));
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        byte[] sent = picture.raw().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageIO.read(new ByteArrayInputStream(sent)).getWidth()).isLessThanOrEqualTo(1600);
        assertThat(picture.raw()).doesNotContain("Exif", "SECRET PLACE");
        assertThat(visitor(NANTES).get(found.group(1)).status()).isEqualTo(404);
    }

    @Test
    void savesADocumentAndNeverOpensIt() {
        String draft = draft();
        jeanne.upload(
                draft + "/attachments",
                Map.of(),
                "file",
                "text/html",
                "%PDF-1.7 un plan".getBytes(StandardCharsets.UTF_8));
        var path = FILE.matcher(jeanne.get(publish(draft)).body());
        assertThat(path.find()).isTrue();
        var file = visitor(LYON).get(path.group(1));
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("file.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        String draft = draft();
        for (String content : new String[] {"<html><script>alert(1)</script>", "MZ\u0090\u0000", "#!/bin/sh\nrm"}) {
            var refused = jeanne.upload(
                    draft + "/attachments",
                    Map.of(),
                    "file",
                    "application/pdf",
                    content.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("type accepté", BODY);
        }
    }

    @Test
    void refusesFiftyMegabytesInOneSentenceAndKeepsTheText() {
        String draft = draft();
        var refused = jeanne.upload(draft + "/attachments", Map.of(), "file", "application/pdf", new byte[50_000_000]);
        assertThat(refused.status()).isEqualTo(303);
        assertThat(jeanne.get(refused.location().replaceFirst("#.*", "")).body())
                .contains("beaucoup trop lourd", BODY, TITLE);
        var large = jeanne.upload(draft + "/attachments", Map.of(), "file", "application/pdf", new byte[11_000_000]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("trop lourd", BODY);
    }

    @Test
    void standsWhereItsAuthorPointsAtOnTheMap() {
        set("places", "true");
        String draft = draft();
        assertThat(jeanne.get(draft).body()).contains("Placer au centre de la carte", "class=\"map-part\"");
        jeanne.post(draft + "/place", "latitude", "45.76", "longitude", "4.84", "address", "Quai Saint-Antoine");
        assertThat(jeanne.get(draft + "?box=4.8,45.7,4.9,45.8").body()).contains("map-here", "Quai Saint-Antoine");
        assertThat(jeanne.post(draft + "/place", "latitude", "400", "longitude", "4")
                        .status())
                .isEqualTo(303);
        String proposal = publish(draft);
        assertThat(visitor(LYON).get(proposal).body()).contains("Quai Saint-Antoine");
        assertThat(visitor(LYON)
                        .get("/spaces/" + space.slug() + "/proposals?view=map")
                        .body())
                .contains("href=\"" + proposal + "\" class=\"map-mark\"");
    }

    private String publish(String draft) {
        return jeanne.post(draft + "/publication", "submission", "x").location();
    }

    /** A photograph that says where it was taken, as a comment in its bytes. */
    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] plain = out.toByteArray();
        byte[] note = "Exif\0\0SECRET PLACE".getBytes(StandardCharsets.ISO_8859_1);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 2);
        told.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (note.length + 2)});
        told.write(note);
        told.write(plain, 2, plain.length - 2);
        return told.toByteArray();
    }
}
