package org.hemicycle.participation.proposals.drafts;

import java.util.List;
import org.hemicycle.participation.files.attachments.Attachment;
import org.hemicycle.participation.files.attachments.AttachmentLimits;
import org.hemicycle.participation.proposals.map.Candidate;
import org.hemicycle.participation.proposals.map.MapPicture;
import org.hemicycle.participation.proposals.similar.SimilarProposal;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A draft, read again before it is published.
 *
 * @param errors what must be mended before
 * @param fileErrors what is wrong with a file that was sent
 * @param alternative what was written about that file
 * @param map where one points at the place; null where proposals have none
 * @param searched whether there is a search for addresses
 * @param candidates what was found for the address
 */
record DraftPage(
        Place place,
        ProposalsSettings settings,
        KeptDraft kept,
        FormErrors errors,
        List<SimilarProposal> similar,
        List<Attachment> files,
        FormErrors fileErrors,
        String alternative,
        @Nullable MapPicture map,
        boolean searched,
        List<Candidate> candidates) {
    AttachmentLimits limits() {
        return new AttachmentLimits(settings.attachmentsMax(), settings.attachmentMegabytes());
    }

    boolean open() {
        return place.openings().allow("propose");
    }

    boolean mayPublish() {
        return open() && errors.isEmpty();
    }

    String listPath() {
        return place.spacePath() + "/proposals";
    }

    String body() {
        return kept.draft().cleanBody();
    }
}
