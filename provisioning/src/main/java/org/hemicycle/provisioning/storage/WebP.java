package org.hemicycle.provisioning.storage;

import java.util.Optional;
import org.hemicycle.provisioning.storage.Raster.Size;

/** The header of a WebP file (RFC 9649): lossy, lossless and extended; the JDK has no reader for it. */
final class WebP {

    private static final int FIRST_CHUNK = 12;
    private static final int HEADER = 30;

    private WebP() {}

    static Optional<Size> sizeOf(byte[] content) {
        if (content.length < HEADER || number(content, 4, 4) + 8 > content.length) {
            return Optional.empty();
        }
        if (Raster.startsWith(content, FIRST_CHUNK, Raster.ascii("VP8X"))) {
            return size(number(content, 24, 3) + 1, number(content, 27, 3) + 1);
        }
        if (Raster.startsWith(content, FIRST_CHUNK, Raster.ascii("VP8L"))) {
            long bits = number(content, 21, 4);
            return content[20] == 0x2f ? size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1) : Optional.empty();
        }
        if (Raster.startsWith(content, FIRST_CHUNK, Raster.ascii("VP8 "))) {
            boolean keyFrame = Raster.startsWith(content, 23, new byte[] {(byte) 0x9d, 0x01, 0x2a});
            return keyFrame ? size(number(content, 26, 2) & 0x3fff, number(content, 28, 2) & 0x3fff) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Size> size(long width, long height) {
        return width > 0 && height > 0 ? Optional.of(new Size((int) width, (int) height)) : Optional.empty();
    }

    private static long number(byte[] content, int offset, int length) {
        long number = 0;
        for (int index = length - 1; index >= 0; index--) {
            number = number << 8 | content[offset + index] & 0xff;
        }
        return number;
    }
}
