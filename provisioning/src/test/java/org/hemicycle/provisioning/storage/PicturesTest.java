package org.hemicycle.provisioning.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.hemicycle.provisioning.storage.PictureCheck.Accepted;
import org.hemicycle.provisioning.storage.PictureCheck.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final String TINY_WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAAAAAA";

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpg,JPEG"})
    void takesAPictureByItsBytes(String format, PictureType type) throws IOException {
        assertThat(Pictures.logo(picture(format, 40, 30))).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.type()).isEqualTo(type);
            assertThat(accepted.width()).isEqualTo(40);
            assertThat(accepted.height()).isEqualTo(30);
        });
    }

    @Test
    void measuresAWebP() {
        var webp = Base64.getDecoder().decode(TINY_WEBP);

        assertThat(Pictures.logo(webp)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.type()).isEqualTo(PictureType.WEBP);
            assertThat(accepted.width()).isEqualTo(1);
        });
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(Pictures.logo(new byte[0])).isEqualTo(new Refused(PictureRefusal.EMPTY));
        assertThat(Pictures.logo(bytes("<p>hello</p>"))).isEqualTo(new Refused(PictureRefusal.NOT_A_PICTURE));
        assertThat(Pictures.logo(bytes("<html xmlns='http://www.w3.org/1999/xhtml'/>")))
                .isEqualTo(new Refused(PictureRefusal.NOT_A_PICTURE));
        assertThat(Pictures.logo(bytes("GIF89a"))).isEqualTo(new Refused(PictureRefusal.NOT_A_PICTURE));
    }

    @Test
    void refusesAPictureThatIsCutOff() throws IOException {
        var whole = picture("png", 400, 300);

        assertThat(Pictures.logo(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(new Refused(PictureRefusal.NOT_A_PICTURE));
    }

    @Test
    void refusesTooManyBytesAndTooManyPixels() throws IOException {
        assertThat(Pictures.logo(new byte[512 * 1024 + 1])).isEqualTo(new Refused(PictureRefusal.TOO_LARGE));
        assertThat(Pictures.logo(picture("png", 2_001, 2_000))).isEqualTo(new Refused(PictureRefusal.TOO_MANY_PIXELS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onload='alert(1)'/>",
                "<a href='java&#10;script:alert(1)'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
                "<set attributeName='onclick' to='x'/><circle onclick='alert(1)'/>",
                "<image href='data:text/html;base64,AAAA'/>",
            })
    void refusesADrawingThatWouldRunSomething(String inside) {
        assertThat(Pictures.logo(svg(inside))).isEqualTo(new Refused(PictureRefusal.CARRIES_A_SCRIPT));
    }

    @Test
    void refusesEntitiesOfItsOwn() {
        var laughs = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>";

        assertThat(Pictures.logo(bytes(laughs))).isEqualTo(new Refused(PictureRefusal.CARRIES_A_SCRIPT));
    }

    @Test
    void takesTheDocumentTypeThatDrawingToolsWrite() {
        var drawing = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                + "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48px'><rect width='4' height='4'/></svg>";

        assertThat(Pictures.logo(bytes(drawing))).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.width()).isEqualTo(64);
            assertThat(accepted.height()).isEqualTo(48);
        });
    }

    @Test
    void keepsTheShapesAndNothingFromOutside() {
        var kept = accepted(svg(
                "<metadata>x</metadata><defs><linearGradient id='a'><stop offset='0' stop-color='#f00'/></linearGradient></defs>"
                        + "<path d='M0 0h4' fill='url(#a)'/><image href='http://tracker.example/p.png'/>"
                        + "<rect fill='url(http://tracker.example/)' width='3' height='3' data-x='1'/>"
                        + "<style>.a{fill:red}</style><style>@import 'http://tracker.example/';</style>"
                        + "<use xlink:href='#a'/><g id='b'><use href='#b'/></g><text>A &lt; B &amp; C</text>"));

        assertThat(kept)
                .contains(
                        "<path d=\"M0 0h4\" fill=\"url(#a)\">", ".a{fill:red}", "<use href=\"#a\">", "A &lt; B &amp; C")
                .contains("<g id=\"b\"></g>")
                .doesNotContain("tracker", "metadata", "data-x", "image", "@import");
    }

    @Test
    void refusesDrawingsAmongPhotographs() {
        assertThat(Pictures.check(svg("<g/>"), PictureLimits.PHOTOGRAPH))
                .isEqualTo(new Refused(PictureRefusal.NOT_A_PICTURE));
    }

    private static String accepted(byte[] content) {
        assertThat(Pictures.logo(content)).isInstanceOf(Accepted.class);
        return new String(((Accepted) Pictures.logo(content)).content(), StandardCharsets.UTF_8);
    }

    private static byte[] svg(String inside) {
        return bytes("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                + "viewBox='0 0 10 10'>" + inside + "</svg>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
