package org.hemicycle.participation.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News of one town: written, scheduled, followed, commented; and nothing of it with the neighbours. */
class BlogTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("blog-town", "Gazette");

    @Autowired
    private PublishingPosts publishing;

    private final String slug = "post-" + UUID.randomUUID().toString().substring(0, 8);
    private Browser camille;

    @BeforeEach
    void enter() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/").status() == 200);
        camille = administrator(TOWN);
        camille.get("/admin/blog/new");
    }

    @Test
    void showsAPostToEverybodyHereAndInTheFeed() throws Exception {
        assertThat(write("now", "organisation")).isEqualTo(303);
        assertThat(visitor(TOWN).get("/blog").body()).contains("Le marché rouvre & s’agrandit".replace("&", "&amp;"));
        assertThat(visitor(TOWN).get("/blog/" + slug).body()).contains("<strong>samedi</strong>");
        assertThat(visitor(TOWN).get("/").body()).contains("/blog/" + slug);
        var feed = visitor(TOWN).get("/blog/feed");
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(visitor(NANTES).get("/blog/" + slug).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/blog/feed").body()).doesNotContain("Le marché rouvre");
    }

    @Test
    void waitsForItsTime() {
        assertThat(camille.post(
                                "/admin/blog",
                                "title.fr",
                                "Plus tard",
                                "body.fr",
                                "Bientôt.",
                                "slug",
                                slug,
                                "publication",
                                "later",
                                "publishAt",
                                "2999-01-01T10:00")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(TOWN).get("/blog/" + slug).status()).isEqualTo(404);
        inside(
                TOWN,
                () -> sql.sql("update post set publish_at = now() - interval '1 minute' where slug = ?")
                        .param(slug)
                        .update());
        CurrentTenant.run(TOWN, () -> publishing.run(Map.of()));
        assertThat(visitor(TOWN).get("/blog/" + slug).status()).isEqualTo(200);
    }

    @Test
    void isCommentedAndSigned() {
        write("now", "me");
        assertThat(visitor(TOWN).get("/blog/" + slug).body()).contains("par Person admin-");
        var karim = participant(TOWN, "karim-blog@example.org");
        karim.get("/blog/" + slug);
        var posted = karim.post("/blog/" + slug + "/comments", "body", "Enfin !", "submission", UUID.randomUUID() + "");
        assertThat(posted.status()).isEqualTo(303);
        assertThat(visitor(TOWN).get("/blog/" + slug).body()).contains("Enfin !");
        assertThat(karim.post("/blog/" + slug + "/comments", "body", " ").status())
                .isEqualTo(422);
    }

    @Test
    void tellsTheSecondOfTwoEditors() {
        write("now", "organisation");
        long id = inside(
                TOWN,
                () -> sql.sql("select id from post where slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single());
        camille.get("/admin/blog/" + id);
        assertThat(change(id, "Un").status()).isEqualTo(303);
        assertThat(change(id, "Deux").body()).contains("entre-temps", "Deux");
        assertThat(camille.get("/admin/blog/" + id + "/versions/1").body()).contains("<del>", "<ins>");
    }

    private Browser.Answer change(long id, String text) {
        return camille.post(
                "/admin/blog/" + id,
                "title.fr",
                "Titre",
                "body.fr",
                text,
                "slug",
                slug,
                "publication",
                "now",
                "version",
                "1");
    }

    private int write(String publication, String author) {
        return camille.post(
                        "/admin/blog",
                        "title.fr",
                        "Le marché rouvre & s’agrandit",
                        "body.fr",
                        "Dès **samedi**, <script>alert(1)</script>vingt étals de plus.",
                        "slug",
                        slug,
                        "author",
                        author,
                        "commented",
                        "yes",
                        "publication",
                        publication)
                .status();
    }
}
