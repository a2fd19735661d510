package org.hemicycle.participation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.settings.Silence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What editors write on pages: safe, compared, at its time, with pictures; and none of it with the neighbours. */
class WritingPagesTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("writing-town", "Papier");
    private static final Pattern PICTURE = Pattern.compile("(/files/pictures/[a-f0-9]{12}-1200x600)\\.jpg");

    @Autowired
    private Settings settings;

    private final String slug = "page-" + UUID.randomUUID().toString().substring(0, 8);
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
        camille.get("/admin/pages/new");
    }

    @Test
    void losesScriptsAndIsTold() {
        assertThat(write("Bonjour <script>alert(1)</script>tout le monde", "now"))
                .isEqualTo(303);
        assertThat(camille.get("/admin/pages").body()).contains("sans le code");
        assertThat(visitor(TOWN).get("/pages/" + slug).body())
                .contains("Bonjour tout le monde")
                .doesNotContain("alert(1)");
        assertThat(visitor(NANTES).get("/pages/" + slug).status()).isEqualTo(404);
    }

    @Test
    void demandsWordsForPictures() {
        var answer = camille.post(
                "/admin/pages",
                "title.fr",
                "Une page",
                "slug",
                slug,
                "publication",
                "now",
                "body.fr",
                "Voyez\n\n![](/files/pictures/3f2a91c0d4e5-1600x900.jpg)");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("n’a pas de description", "Voyez");
    }

    @Test
    void takesAPictureInAllWidthsAndShowsItToNoNeighbour() throws IOException {
        camille.get("/admin/pictures");
        var bare = camille.upload("/admin/pictures", Map.of(), "picture", "image/jpeg", jpeg());
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("Décrivez ce que montre");
        var kept = camille.upload(
                "/admin/pictures",
                Map.of("alternative.fr", "Le marché, un samedi", "credit", "Ville de Papier"),
                "picture",
                "image/jpeg",
                jpeg());
        assertThat(kept.status()).isEqualTo(303);
        var found = PICTURE.matcher(camille.get("/admin/pictures").body());
        assertThat(found.find()).isTrue();
        for (var variant : new String[] {".jpg", "-480.jpg", "-960.jpg"}) {
            assertThat(visitor(TOWN).get(found.group(1) + variant).header("Content-Type"))
                    .isEqualTo("image/jpeg");
            assertThat(visitor(NANTES).get(found.group(1) + variant).status()).isEqualTo(404);
        }
        assertThat(administrator(NANTES).get("/admin/pictures").body()).doesNotContain(found.group(1));
        var inserted = camille.upload(
                "/admin/pictures/insertion",
                Map.of("alternative", "", "language", "fr"),
                "picture",
                "image/jpeg",
                jpeg());
        assertThat(inserted.status()).isEqualTo(422);
        assertThat(inserted.body()).contains("error");
        assertThat(camille.get("/admin/pictures/latest?language=fr").body()).contains("Le marché, un samedi");
    }

    @Test
    void comesOutAtItsTimeAndNotInASilence() throws Exception {
        var zone = ZoneId.of("Europe/Paris");
        assertThat(camille.post(
                                "/admin/pages",
                                "title.fr",
                                "Trop tard",
                                "slug",
                                slug,
                                "publication",
                                "later",
                                "publishAt",
                                "2020-01-01T10:00")
                        .body())
                .contains("Cette heure est passée");
        assertThat(camille.post(
                                "/admin/pages",
                                "title.fr",
                                "Plus tard",
                                "slug",
                                slug,
                                "publication",
                                "later",
                                "publishAt",
                                LocalDateTime.now(zone)
                                        .plusDays(2)
                                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")))
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/pages/" + slug).status()).isEqualTo(404);
        assertThat(camille.get("/admin/pages").body()).contains("Programmé");

        var now = LocalDateTime.now(zone);
        TestFleet.set(TOWN, "calendar.silences", new Silence(now.minusHours(1), now.plusHours(1)).toString());
        settings.refresh();
        due();
        publish();
        assertThat(visitor(TOWN).get("/pages/" + slug).status()).isEqualTo(404);
        TestFleet.set(TOWN, "calendar.silences", "");
        settings.refresh();
        publish();
        publish();
        assertThat(visitor(TOWN).get("/pages/" + slug).body()).contains("Plus tard");
    }

    @Autowired
    private PublishingPages publishing;

    private void publish() {
        org.hemicycle.participation.tenancy.CurrentTenant.run(TOWN, () -> publishing.run(Map.of()));
    }

    private void due() {
        inside(
                TOWN,
                () -> sql.sql("update page set publish_at = now() - interval '1 minute' where slug = ?")
                        .param(slug)
                        .update());
    }

    @Test
    void comparesVersionsAndGoesBack() {
        write("Le conseil se réunit le lundi.", "now");
        String form = form();
        camille.get(form);
        assertThat(change(form, "Le conseil se réunit le mardi.", 1).status()).isEqualTo(303);
        assertThat(camille.get(form + "/versions").body()).contains("Version 1", "Version 2");
        assertThat(camille.get(form + "/versions/1").body())
                .contains("lundi.</del>", "mardi.</ins>", "Revenir à la version 1");
        assertThat(camille.post(form + "/versions/1/return").status()).isEqualTo(303);
        assertThat(visitor(TOWN).get("/pages/" + slug).body()).contains("lundi").doesNotContain("mardi");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndKeepsTheText() {
        write("Premier texte.", "now");
        String form = form();
        camille.get(form);
        assertThat(change(form, "De Camille.", 1).status()).isEqualTo(303);
        var late = change(form, "De Dominique.", 1);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("entre-temps", "De Dominique.", "name=\"version\" value=\"2\"");
    }

    private Browser.Answer change(String form, String text, int version) {
        return camille.post(
                form,
                "title.fr",
                "Une page",
                "slug",
                slug,
                "publication",
                "now",
                "body.fr",
                text,
                "version",
                "" + version);
    }

    private String form() {
        return "/admin/pages/"
                + inside(
                        TOWN,
                        () -> sql.sql("select id from page where slug = ?")
                                .param(slug)
                                .query(Long.class)
                                .single());
    }

    private int write(String text, String publication) {
        return camille.post(
                        "/admin/pages",
                        "title.fr",
                        "Une page",
                        "slug",
                        slug,
                        "publication",
                        publication,
                        "body.fr",
                        text)
                .status();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
