package org.hemicycle.participation.discussions.comments;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Remark;

/** How a comment was worded, the present words last. */
record HistoryPage(CommentThread thread, Remark remark, List<Version> before) {
    HistoryPage {
        before = List.copyOf(before);
    }

    List<Version> versions() {
        var all = new ArrayList<>(before);
        var changed = remark.editedAt();
        all.add(new Version(remark.body(), changed == null ? remark.at() : changed));
        return all.reversed();
    }
}
