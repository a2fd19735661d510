package org.hemicycle.provisioning.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** PNG, JPEG and WebP: told by their first bytes, measured by their header before anything is unpacked. */
final class Raster {

    /** Width and height in pixels. */
    record Size(int width, int height) {
        long pixels() {
            return (long) width * height;
        }
    }

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** Side of the grid of pixels that is kept of a picture when it is opened only to see that it opens. */
    private static final int PROBE = 64;

    private Raster() {}

    static Optional<PictureType> typeOf(byte[] content) {
        if (startsWith(content, 0, PNG)) {
            return Optional.of(PictureType.PNG);
        }
        if (startsWith(content, 0, JPEG)) {
            return Optional.of(PictureType.JPEG);
        }
        return startsWith(content, 0, ascii("RIFF")) && startsWith(content, 8, ascii("WEBP"))
                ? Optional.of(PictureType.WEBP)
                : Optional.empty();
    }

    static Optional<Size> sizeOf(byte[] content, PictureType type) {
        if (type == PictureType.WEBP) {
            return WebP.sizeOf(content);
        }
        return reading(content, type, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Unpacks the whole picture, keeping only a coarse grid of it, so that memory stays small. */
    static boolean opens(byte[] content, PictureType type) {
        if (type == PictureType.WEBP) {
            return true;
        }
        return reading(content, type, reader -> {
                    var probe = reader.getDefaultReadParam();
                    int across = Math.max(1, reader.getWidth(0) / PROBE);
                    int down = Math.max(1, reader.getHeight(0) / PROBE);
                    probe.setSourceSubsampling(across, down, 0, 0);
                    return reader.canReadRaster() ? reader.readRaster(0, probe) : reader.read(0, probe);
                })
                .isPresent();
    }

    private static <T> Optional<T> reading(byte[] content, PictureType type, Reading<T> reading) {
        var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("this JDK does not read " + type);
        }
        ImageReader reader = readers.next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return Optional.of(reading.of(reader));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    static boolean startsWith(byte[] content, int offset, byte[] beginning) {
        if (content.length < offset + beginning.length) {
            return false;
        }
        for (int index = 0; index < beginning.length; index++) {
            if (content[offset + index] != beginning[index]) {
                return false;
            }
        }
        return true;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
