package org.hemicycle.participation.discussions;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** What became of a comment that somebody sent. */
public sealed interface Posting {
    /**
     * It stands, now or since the first of two clicks.
     *
     * @param held why nobody else can read it yet; null when everybody can
     */
    record Posted(CommentId id, @Nullable Message held) implements Posting {
        public Posted(CommentId id) {
            this(id, null);
        }
    }

    /** It does not stand, and the form says why. */
    record Refused(FormErrors errors) implements Posting {}
}
