package org.hemicycle.participation.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.hemicycle.participation.prose.Illustration;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureType;

/**
 * Makes of an upload the files that pages show: turned as the camera held it, no wider than screens are, without what the camera noted (the
 * place, for one).
 */
final class Widths {
    private static final int WIDEST = 1920;

    private Widths() {}

    /**
     * The picture and its files by name. WebP stays as it came: the JDK cannot draw it anew.
     */
    record Made(Illustration picture, Map<String, byte[]> files, String mediaType) {}

    static Made of(PictureCheck.Accepted upload) {
        try {
            return upload.type() == PictureType.WEBP ? asItCame(upload) : drawnAnew(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Made asItCame(PictureCheck.Accepted upload) {
        Illustration picture = named(upload.width(), upload.height(), "webp");
        return new Made(
                picture, Map.of(picture.name(), upload.content()), upload.type().mediaType());
    }

    private static Made drawnAnew(PictureCheck.Accepted upload) throws IOException {
        String format = upload.type() == PictureType.PNG ? "png" : "jpg";
        BufferedImage upright = Thumbnails.of(new ByteArrayInputStream(upload.content()))
                .scale(1)
                .asBufferedImage();
        int width = Math.min(upright.getWidth(), WIDEST);
        int height = Math.max(1, Math.round((float) upright.getHeight() * width / upright.getWidth()));
        Illustration picture = named(width, height, format);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(picture.name(), scaled(upright, width, format));
        for (int narrower : picture.narrower()) {
            files.put(picture.variant(narrower), scaled(upright, narrower, format));
        }
        return new Made(picture, files, upload.type().mediaType());
    }

    private static byte[] scaled(BufferedImage image, int width, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (image.getWidth() == width && format.equals("png")) {
            ImageIO.write(image, "png", out);
        } else {
            Thumbnails.of(image)
                    .width(width)
                    .outputFormat(format)
                    .outputQuality(0.82)
                    .toOutputStream(out);
        }
        return out.toByteArray();
    }

    private static Illustration named(int width, int height, String ending) {
        String random = ThreadLocalRandom.current()
                .ints(12, 0, 16)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining());
        return new Illustration("pictures/" + random + "-" + width + "x" + height, ending, width, height);
    }
}
