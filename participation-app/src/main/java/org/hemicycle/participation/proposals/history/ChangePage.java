package org.hemicycle.participation.proposals.history;

import java.util.List;
import org.hemicycle.participation.files.attachments.Attachment;
import org.hemicycle.participation.files.attachments.AttachmentLimits;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.prose.Comparison;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form in which authors change their proposal.
 *
 * @param meanwhile from what somebody else has made of it to what was written here; null when nobody has
 * @param open whether it may be changed now; else what was written is only kept
 */
record ChangePage(
        Proposal proposal,
        Place place,
        ProposalsSettings settings,
        TextChange change,
        FormErrors errors,
        @Nullable Comparison meanwhile,
        boolean open,
        List<Attachment> files,
        AttachmentLimits limits) {
    String title() {
        return change.title() == null ? "" : change.title();
    }

    String body() {
        return change.body() == null ? "" : change.body();
    }
}
