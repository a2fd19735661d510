package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** What somebody says about themselves, and who sees it. */
class ProfileTest extends ParticipationTest {
    private static final Pattern PICTURE = Pattern.compile("src=\"(/files/people/[0-9a-f]+\\.png)\"");

    @Test
    void isShownOnlyToWhomItsOwnerWants() {
        var jeanne = participant(LYON, "profile@example.org");
        jeanne.get("/account/profile");
        save(jeanne, "nickname", "@Jeanne.M", "about", "J’habite la Guillotière.");
        assertThat(visitor(LYON).get("/people/jeanne.m").status())
                .as("off unless switched on")
                .isEqualTo(404);
        save(jeanne, "nickname", "Jeanne.M", "about", "J’habite la Guillotière.", "shown", "yes");
        var page = visitor(LYON).get("/people/jeanne.m");
        assertThat(page.body())
                .contains("Jeanne Morel", "@Jeanne.M", "la Guillotière")
                .doesNotContain("profile@example.org");
        assertThat(visitor(NANTES).get("/people/jeanne.m").status()).isEqualTo(404);
        save(jeanne, "nickname", "Jeanne.M");
        assertThat(jeanne.get("/people/jeanne.m").status()).isEqualTo(404);
    }

    @Test
    void hasANicknameOfItsOwn() {
        save(participant(LYON, "nick-one@example.org"), "nickname", "Unique");
        var second = participant(LYON, "nick-two@example.org");
        second.get("/account/profile");
        var taken = second.post("/account/profile", "name", "Jeanne Morel", "nickname", "uniqUE");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("déjà ce pseudonyme", "value=\"uniqUE\"");
        assertThat(second.post("/account/profile", "name", "Jeanne Morel", "nickname", "12")
                        .status())
                .isEqualTo(422);
        save(participant(NANTES, "nick-one@example.org"), "nickname", "Unique");
    }

    @Test
    void keepsThePictureAndRemovesTheOneBefore() throws IOException {
        var jeanne = participant(LYON, "portrait@example.org");
        jeanne.get("/account/profile");
        var first = upload(jeanne, picture(900, 600));
        var stored = jeanne.get(first);
        assertThat(stored.header("Content-Type")).isEqualTo("image/png");
        var second = upload(jeanne, picture(200, 300));
        assertThat(second).isNotEqualTo(first);
        assertThat(jeanne.get(first).status()).as("nobody uses it any more").isEqualTo(404);
        var refused = jeanne.upload(
                "/account/profile", Map.of("name", "Jeanne Morel"), "picture", "image/png", "no".getBytes());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("n’est pas une image");
        save(jeanne, "without", "yes");
        assertThat(jeanne.get(second).status()).isEqualTo(404);
    }

    @Test
    void namesItsOwnerAnewEverywhere() {
        var jeanne = participant(LYON, "renamed@example.org");
        jeanne.get("/account/profile");
        assertThat(jeanne.post("/account/profile", "name", "").status()).isEqualTo(422);
        assertThat(jeanne.post("/account/profile", "name", "Jehanne").status()).isEqualTo(303);
        assertThat(jeanne.get("/account").body()).contains("Jehanne");
    }

    private static String upload(Browser person, byte[] picture) {
        var answer = person.upload("/account/profile", Map.of("name", "Jeanne Morel"), "picture", "image/png", picture);
        assertThat(answer.status()).isEqualTo(303);
        var match = PICTURE.matcher(person.get("/account/profile").body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
        return out.toByteArray();
    }

    private static void save(Browser person, String... fields) {
        person.get("/account/profile");
        var all = new String[fields.length + 2];
        all[0] = "name";
        all[1] = "Jeanne Morel";
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(person.post("/account/profile", all).status()).isEqualTo(303);
    }
}
