package org.hemicycle.participation.debates;

import org.hemicycle.participation.discussions.Columns;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * A debate and what is said in it.
 *
 * @param columns what is said for and against; null where it stands in one column
 * @param leads whether the reader may change and conclude it
 */
record DebatePage(
        Debate debate,
        Place place,
        CommentThread thread,
        @Nullable Columns columns,
        boolean leads,
        @Nullable SignedIn reader) {
    boolean mayEdit() {
        return leads && !debate.state().isConcluded() && !debate.removed();
    }

    boolean mayConclude() {
        return leads && !debate.removed();
    }

    boolean mayReport() {
        return reader != null && !debate.writtenBy(reader) && !debate.removed() && !debate.hidden();
    }

    String listPath() {
        return DebatesPage.path(place);
    }
}
