package org.hemicycle.participation.proposals.drafts;

import java.util.List;

/** All that somebody has begun to write. */
record DraftsPage(List<KeptDraft> drafts) {
    DraftsPage {
        drafts = List.copyOf(drafts);
    }
}
