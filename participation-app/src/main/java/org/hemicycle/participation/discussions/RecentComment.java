package org.hemicycle.participation.discussions;

import java.time.Instant;
import org.hemicycle.participation.prose.Byline;

/** A comment in the administrators' list. */
record RecentComment(CommentId id, Subject subject, Byline author, String body, Instant at, boolean removed) {
    /** Where it can be read; a subject's type in the plural begins its address. */
    String path() {
        return "/" + subject.type() + "s/" + subject.id() + "#comment-" + id;
    }
}
