package org.hemicycle.participation.discussions.comments;

import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Remark;

/** The page of one comment. */
record CommentPage(CommentThread thread) {
    Remark remark() {
        var focus = thread.focus();
        if (focus == null) {
            throw new IllegalStateException("no comment");
        }
        return focus.remark();
    }
}
