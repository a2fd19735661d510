package org.hemicycle.provisioning.storage;

/** The kinds of picture that a browser shows and that we accept. */
public enum PictureType {
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    SVG("image/svg+xml");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type under which the file is stored and served. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file name, without the dot. */
    public String extension() {
        return switch (this) {
            case PNG -> "png";
            case JPEG -> "jpg";
            case WEBP -> "webp";
            case SVG -> "svg";
        };
    }
}
