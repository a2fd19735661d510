package org.hemicycle.participation.identity.accounts;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureType;

/**
 * The picture of a person: the middle square of what they uploaded, drawn anew. Nothing of the file they sent is kept, least of
 * all where and when the photograph was taken.
 */
record Portrait(byte[] content, PictureType type) {
    private static final int SIDE = 400;

    /** The portrait in an accepted picture; empty for the kinds that cannot be drawn anew here. */
    static Optional<Portrait> of(PictureCheck.Accepted picture) {
        if (picture.type() != PictureType.JPEG && picture.type() != PictureType.PNG) {
            return Optional.empty();
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture.content()));
            if (image == null) {
                return Optional.empty();
            }
            int orientation = picture.type() == PictureType.JPEG ? Orientation.of(picture.content()) : 1;
            return Optional.of(new Portrait(written(square(image, orientation), picture.type()), picture.type()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String extension() {
        return type.extension();
    }

    String mediaType() {
        return type.mediaType();
    }

    private static BufferedImage square(BufferedImage image, int orientation) {
        int side = Math.min(image.getWidth(), image.getHeight());
        var middle = image.getSubimage((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
        boolean clear = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(SIDE, SIDE, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setTransform(Orientation.upright(orientation, SIDE));
        pen.drawImage(halved(middle), 0, 0, SIDE, SIDE, null);
        pen.dispose();
        return drawn;
    }

    /** Drawn smaller by halves as long as it is more than twice as large: sharper than at one stroke. */
    private static BufferedImage halved(BufferedImage image) {
        if (image.getWidth() < 2 * SIDE) {
            return image;
        }
        int side = image.getWidth() / 2;
        boolean clear = image.getColorModel().hasAlpha();
        var half = new BufferedImage(side, side, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawRenderedImage(image, AffineTransform.getScaleInstance(0.5, 0.5));
        pen.dispose();
        return halved(half);
    }

    private static byte[] written(BufferedImage image, PictureType type) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, type == PictureType.PNG ? "png" : "jpeg", out)) {
            throw new IOException("No writer for " + type);
        }
        return out.toByteArray();
    }
}
