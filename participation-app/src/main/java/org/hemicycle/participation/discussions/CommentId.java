package org.hemicycle.participation.discussions;

/** The number of a comment inside its organisation. */
public record CommentId(long value) {
    /** Where a comment can always be found, with what it answers and the answers to it. */
    public String path() {
        return path(value);
    }

    static String path(long value) {
        return "/comments/" + value + "#comment-" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
