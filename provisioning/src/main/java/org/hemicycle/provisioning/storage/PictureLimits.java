package org.hemicycle.provisioning.storage;

/** How large a picture may be: bytes of the file, and pixels once it is opened. */
public record PictureLimits(int bytes, long pixels, boolean drawings) {

    /** A logo: 512 kB, four million pixels, SVG welcome. */
    public static final PictureLimits LOGO = new PictureLimits(512 * 1024, 4_000_000, true);

    /** A photograph on a page: 8 MB, forty million pixels, no SVG. */
    public static final PictureLimits PHOTOGRAPH = new PictureLimits(8 * 1024 * 1024, 40_000_000, false);
}
