package org.hemicycle.participation.files.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture drawn anew, upright, on white, in several widths: nothing of the file that came is left, least of all where and when the
 * photograph was taken.
 *
 * @param drawings JPEG by width
 */
record DrawnPicture(SequencedMap<Integer, byte[]> drawings, int width, int height) {
    private static final int[] WIDTHS = {480, 960, 1600};
    private static final double QUALITY = 0.82;

    /** An unpacked picture is large; a few at a time are enough. */
    private static final Semaphore TABLE = new Semaphore(2);

    /** Draws it; empty when it cannot be read. */
    static Optional<DrawnPicture> of(byte[] content) {
        TABLE.acquireUninterruptibly();
        try {
            return Optional.of(drawn(onWhite(
                    Thumbnails.of(new ByteArrayInputStream(content)).scale(1).asBufferedImage())));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        } finally {
            TABLE.release();
        }
    }

    private static DrawnPicture drawn(BufferedImage whole) throws IOException {
        var drawings = new TreeMap<Integer, byte[]>();
        int largest = Math.min(whole.getWidth(), WIDTHS[WIDTHS.length - 1]);
        for (int wide : WIDTHS) {
            int width = Math.min(wide, largest);
            drawings.put(width, jpeg(whole, width));
        }
        int height = (int) Math.max(1, Math.round((double) whole.getHeight() * largest / whole.getWidth()));
        return new DrawnPicture(drawings, largest, height);
    }

    private static byte[] jpeg(BufferedImage whole, int width) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(whole)
                .width(width)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var sheet = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return sheet;
    }
}
