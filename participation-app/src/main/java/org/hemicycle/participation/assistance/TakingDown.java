package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentsTakenDown;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.proposals.AssistedSheet;
import org.hemicycle.participation.proposals.AssistedSupports;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.ProposalsTakenDown;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what people say at an open workshop, and writes in the log who did: one transaction for both. */
@Component
@Transactional
class TakingDown {
    private final Workshops workshops;
    private final ProposalsTakenDown proposals;
    private final CommentsTakenDown comments;
    private final AssistedSupports supports;
    private final AuditLog log;

    TakingDown(
            Workshops workshops,
            ProposalsTakenDown proposals,
            CommentsTakenDown comments,
            AssistedSupports supports,
            AuditLog log) {
        this.workshops = workshops;
        this.proposals = proposals;
        this.comments = comments;
        this.supports = supports;
        this.log = log;
    }

    /** How many contributions have been taken down at the workshop so far. */
    @Transactional(readOnly = true)
    public long count(long workshop) {
        return (Contributions.isOn("proposals") ? proposals.count(workshop) : 0)
                + (Contributions.isOn("discussions") ? comments.count(workshop) : 0);
    }

    /** The highest number of a person who has a support. */
    @Transactional(readOnly = true)
    public int peopleWithSupports(long workshop) {
        return Contributions.isOn("proposals") ? supports.highest(workshop) : 0;
    }

    /** What was taken down bears the workshop's name of now. */
    void describe(SignedIn actor, long id, WorkshopDraft draft) {
        workshops.change(actor, id, draft);
        var gathering = workshops.find(id).orElseThrow().gathering();
        if (Contributions.isOn("proposals")) {
            proposals.rename(gathering);
        }
        if (Contributions.isOn("discussions")) {
            comments.rename(gathering);
        }
    }

    Submission proposal(SignedIn actor, Workshop workshop, String name, ProposalDraft draft) {
        boolean known = proposals.isKnown(workshop.id(), draft.submission());
        var submission = proposals.take(workshop.gathering(), name, draft);
        if (!known && submission instanceof Submission.Published(var id)) {
            log.write(actor, "contribution.taken-down", Map.of("workshop", workshop.id(), "proposal", id.value()));
        }
        return submission;
    }

    /** All of the lines, or none: the phase may close meanwhile. Sent twice with one {@code submission}, they stand once. */
    boolean lines(SignedIn actor, Workshop workshop, long component, List<Line> lines, String submission) {
        for (var line : lines) {
            var draft = new ProposalDraft(
                    component, line.title(), line.body(), line.theme(), submission + "-" + line.number());
            if (!(proposal(actor, workshop, line.name(), draft) instanceof Submission.Published)) {
                return false;
            }
        }
        return true;
    }

    FormErrors changeProposal(SignedIn actor, Workshop workshop, ProposalId id, String name, ProposalDraft draft) {
        var errors = proposals.change(workshop.id(), id, name, draft);
        if (errors.isEmpty()) {
            log.write(actor, "contribution.changed", Map.of("workshop", workshop.id(), "proposal", id.value()));
        }
        return errors;
    }

    void removeProposal(SignedIn actor, Workshop workshop, ProposalId id) {
        if (proposals.remove(workshop.id(), id)) {
            log.write(actor, "contribution.removed", Map.of("workshop", workshop.id(), "proposal", id.value()));
        }
    }

    Optional<Posting> comment(SignedIn actor, Workshop workshop, ProposalId proposal, String name, CommentDraft draft) {
        boolean known = comments.isKnown(workshop.id(), draft.submission());
        var posting = proposals.comment(workshop.gathering(), name, proposal, draft);
        if (!known && posting.orElse(null) instanceof Posting.Posted(var id, var _)) {
            log.write(actor, "contribution.taken-down", Map.of("workshop", workshop.id(), "comment", id.value()));
        }
        return posting;
    }

    FormErrors changeComment(SignedIn actor, Workshop workshop, CommentId id, String name, String words) {
        var errors = comments.change(workshop.id(), id, name, words);
        if (errors.isEmpty()) {
            log.write(actor, "contribution.changed", Map.of("workshop", workshop.id(), "comment", id.value()));
        }
        return errors;
    }

    void removeComment(SignedIn actor, Workshop workshop, CommentId id) {
        if (comments.remove(workshop.id(), id)) {
            log.write(actor, "contribution.removed", Map.of("workshop", workshop.id(), "comment", id.value()));
        }
    }

    AssistedSheet sheet(SignedIn actor, Workshop workshop, int person, Set<Long> shown, Set<Long> ticked) {
        var by = actor.support() == null ? actor.id() : null;
        var sheet = supports.keep(workshop.id(), person, shown, ticked, by);
        if (!sheet.changedNothing()) {
            log.write(
                    actor,
                    "supports.entered",
                    Map.of(
                            "workshop", workshop.id(),
                            "person", person,
                            "added", sheet.added(),
                            "takenBack", sheet.takenBack()));
        }
        return sheet;
    }

    static String freshSubmission() {
        return UUID.randomUUID().toString();
    }
}
