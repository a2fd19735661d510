package org.hemicycle.participation.proposals;

import org.jspecify.annotations.Nullable;

/** A proposal as the form sends it; {@code submission} is the key that makes a double click one proposal. */
record ProposalDraft(
        long component,
        @Nullable String title,
        @Nullable String body,
        @Nullable Long theme,
        @Nullable String submission) {
    static ProposalDraft empty(long component, String submission) {
        return new ProposalDraft(component, "", "", null, submission);
    }

    String cleanTitle() {
        return title == null ? "" : title.strip().replaceAll("\\s+", " ");
    }

    String cleanBody() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }
}
