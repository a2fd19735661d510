package org.hemicycle.participation.proposals.curation;

import java.util.List;
import org.hemicycle.themes.FormErrors;

/** The form that makes several proposals of one. */
record SplitPage(Original original, List<Piece> pieces, boolean fold, String submission, FormErrors errors) {
    static final int MOST = 10;

    boolean mayHaveMore() {
        return pieces.size() < MOST;
    }
}
