package org.hemicycle.participation.proposals.history;

import org.jspecify.annotations.Nullable;

/** Another text for a proposal, and which version its writer has read. */
record TextChange(@Nullable String title, @Nullable String body, int version) {
    String cleanBody() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }
}
