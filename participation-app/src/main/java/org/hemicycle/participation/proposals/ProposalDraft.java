package org.hemicycle.participation.proposals;

import org.jspecify.annotations.Nullable;

/** A proposal as the form sends it; {@code submission} is the key that makes a double click one proposal. */
public record ProposalDraft(
        long component,
        @Nullable String title,
        @Nullable String body,
        @Nullable Long theme,
        @Nullable String submission) {
    /** An empty form for this component. */
    public static ProposalDraft empty(long component, String submission) {
        return new ProposalDraft(component, "", "", null, submission);
    }

    /** The title in one line. */
    public String cleanTitle() {
        return title == null ? "" : title.strip().replaceAll("\\s+", " ");
    }

    /** The text without blanks around it. */
    public String cleanBody() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }
}
