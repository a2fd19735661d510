package org.hemicycle.participation.discussions;

import org.jspecify.annotations.Nullable;

/**
 * What a person writes under a subject, as the form sends it: {@code parent} is the comment it answers, {@code submission} the key
 * that makes a double click one comment.
 */
public record CommentDraft(
        @Nullable String body,
        @Nullable String alignment,
        @Nullable Long parent,
        @Nullable String submission) {

    /** An empty form, to answer a comment when {@code parent} is one. */
    public static CommentDraft empty(String submission, @Nullable Long parent) {
        return new CommentDraft("", Alignment.NEUTRAL.key(), parent, submission);
    }

    /** What was written, without blanks around it. */
    public String words() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }

    Alignment chosen() {
        return parent == null ? Alignment.parse(alignment).orElse(Alignment.NEUTRAL) : Alignment.NEUTRAL;
    }
}
