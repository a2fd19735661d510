package org.hemicycle.provisioning.storage;

/** The answer to an upload: the bytes to keep, which for SVG are not those that came, or the reason for refusing. */
public sealed interface PictureCheck {

    /** A picture to keep; width and height in pixels, 0 where an SVG gives none. */
    record Accepted(byte[] content, PictureType type, int width, int height) implements PictureCheck {}

    /** Not a picture that we take. */
    record Refused(PictureRefusal reason) implements PictureCheck {}
}
