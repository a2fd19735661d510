package org.hemicycle.participation.discussions;

import org.hemicycle.themes.FormErrors;

/** What became of a comment that somebody sent. */
public sealed interface Posting {
    /** It stands, now or since the first of two clicks. */
    record Posted(CommentId id) implements Posting {}

    /** It does not stand, and the form says why. */
    record Refused(FormErrors errors) implements Posting {}
}
