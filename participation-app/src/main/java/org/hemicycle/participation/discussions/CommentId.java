package org.hemicycle.participation.discussions;

/** The number of a comment inside its organisation. */
public record CommentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
