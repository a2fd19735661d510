package org.hemicycle.participation.proposals.drafts;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.WritingAProposal;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.participation.proposals.map.DrawingMaps;
import org.hemicycle.participation.proposals.map.Geocoder;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.similar.SimilarProposals;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together a draft, what is wrong with it, similar proposals, its files and its place. */
@Component
class ReadingADraft {
    private final Drafts drafts;
    private final WritingAProposal writing;
    private final SimilarProposals similar;
    private final Attachments attachments;
    private final DrawingMaps maps;
    private final Geocoder geocoder;
    private final Rules rules;

    ReadingADraft(
            Drafts drafts,
            WritingAProposal writing,
            SimilarProposals similar,
            Attachments attachments,
            DrawingMaps maps,
            Geocoder geocoder,
            Rules rules) {
        this.drafts = drafts;
        this.writing = writing;
        this.similar = similar;
        this.attachments = attachments;
        this.maps = maps;
        this.geocoder = geocoder;
        this.rules = rules;
    }

    /** What the reader asks of the page besides. */
    record Asked(@Nullable Box box, boolean search, boolean ground, FormErrors fileErrors, String alternative) {}

    Optional<DraftPage> page(long id, SignedIn author, Asked asked) {
        return drafts.find(id, author)
                .flatMap(kept -> writing.place(kept.draft().component()).map(place -> {
                    var draft = kept.draft();
                    var settings = rules.in(place);
                    return new DraftPage(
                            place,
                            settings,
                            kept,
                            writing.check(draft),
                            similar.to(draft.component(), draft.cleanTitle(), draft.cleanBody()),
                            attachments.about(KeptDraft.TYPE, id),
                            asked.fileErrors(),
                            asked.alternative(),
                            settings.places()
                                    ? maps.toPoint(asked.box(), draft.latitude(), draft.longitude(), asked.ground())
                                    : null,
                            geocoder.isThere(),
                            asked.search() ? geocoder.find(draft.cleanAddress()) : List.of());
                }));
    }
}
