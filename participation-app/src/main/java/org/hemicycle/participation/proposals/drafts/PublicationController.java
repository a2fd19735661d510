package org.hemicycle.participation.proposals.drafts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.proposals.Barred;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.participation.proposals.WritingAProposal;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a draft. A second click finds the proposal that the first one made. */
@Controller
class PublicationController {
    private final Drafts drafts;
    private final WritingAProposal writing;
    private final Proposals proposals;
    private final TransactionTemplate transaction;

    PublicationController(
            Drafts drafts, WritingAProposal writing, Proposals proposals, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.writing = writing;
        this.proposals = proposals;
        this.transaction = transaction;
    }

    @PostMapping("/proposals/drafts/{id:\\d{1,18}}/publication")
    ModelAndView publish(
            @PathVariable("id") long id,
            @RequestParam(name = "submission", defaultValue = "") String submission,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        var kept = drafts.find(id, author);
        if (kept.isEmpty()) {
            return published(proposals.sentBefore(submission, author), flash);
        }
        var outcome = Objects.requireNonNull(transaction.execute(_ -> publish(kept.get(), author)));
        return switch (outcome) {
            case Submission.Published(var proposal) -> published(Optional.of(proposal), flash);
            case Submission.Refused(var errors) -> again(kept.get(), errors);
            case Submission.NotNow _ -> again(kept.get(), FormErrors.of("title", Message.of("proposal.not-now.title")));
            case Submission.Barred(var demand) -> {
                var way = Barred.lead(demand, kept.get().path(), null, response);
                yield way == null ? SeeOther.page(kept.get().path()) : way;
            }
        };
    }

    private Submission publish(KeptDraft kept, SignedIn author) {
        var outcome = writing.submit(kept.draft(), author);
        if (outcome instanceof Submission.Published(var proposal)) {
            drafts.becomes(kept.id(), author, proposal.value());
        }
        return outcome;
    }

    private ModelAndView again(KeptDraft kept, FormErrors errors) {
        return SeeOther.show(
                "proposals/new", writing.page(kept.draft(), errors).orElseThrow(DraftController::missing), errors);
    }

    private static ModelAndView published(Optional<ProposalId> proposal, RedirectAttributes flash) {
        return Flash.success(
                flash,
                "proposal.published",
                proposal.orElseThrow(DraftController::missing).path());
    }
}
