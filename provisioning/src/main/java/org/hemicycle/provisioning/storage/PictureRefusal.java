package org.hemicycle.provisioning.storage;

/** Why a file is not taken as a picture. */
public enum PictureRefusal {
    EMPTY,
    TOO_LARGE,
    NOT_A_PICTURE,
    TOO_MANY_PIXELS,
    CARRIES_A_SCRIPT;

    /** The code for messages and problems, such as {@code too-large}. */
    public String key() {
        return switch (this) {
            case EMPTY -> "empty";
            case TOO_LARGE -> "too-large";
            case NOT_A_PICTURE -> "not-a-picture";
            case TOO_MANY_PIXELS -> "too-many-pixels";
            case CARRIES_A_SCRIPT -> "carries-a-script";
        };
    }
}
