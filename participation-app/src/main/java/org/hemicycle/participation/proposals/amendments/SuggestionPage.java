package org.hemicycle.participation.proposals.amendments;

import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;

/** The form in which somebody suggests another text. */
record SuggestionPage(
        Proposal proposal,
        Place place,
        ProposalsSettings settings,
        ProposalDraft text,
        boolean open,
        FormErrors errors) {
    String title() {
        return text.title() == null ? "" : text.title();
    }

    String body() {
        return text.body() == null ? "" : text.body();
    }

    String path() {
        return proposal.id().path() + "/amendments";
    }
}
