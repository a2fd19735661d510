package org.hemicycle.participation.identity.accounts;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as it notes it in a JPEG: tag 0x0112 of Exif, 1 (upright) to 8. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int EXIF = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** The orientation noted in the file; upright where there is none or it makes no sense. */
    static int of(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 < jpeg.length) {
                int marker = file.getShort(at) & 0xFFFF;
                int length = file.getShort(at + 2) & 0xFFFF;
                if (marker == EXIF && "Exif\0\0".equals(new String(jpeg, at + 4, 6, StandardCharsets.US_ASCII))) {
                    return read(file.slice(at + 10, length - 8));
                }
                if (marker == START_OF_SCAN || marker < 0xFF00) {
                    return UPRIGHT;
                }
                at += 2 + length;
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** What turns a square of this side upright. */
    static AffineTransform upright(int orientation, int side) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, side, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, side, side);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, side);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, side, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, side, side);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, side);
            default -> new AffineTransform();
        };
    }
}
