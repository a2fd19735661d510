package org.hemicycle.participation.proposals.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.WritingAProposal;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.participation.proposals.map.MapConsent;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a draft while it is typed, reading it again, and throwing it away. Nothing of it is public. */
@Controller
@InSilence
class DraftController {
    private final Drafts drafts;
    private final ReadingADraft reading;
    private final WritingAProposal writing;
    private final MapConsent consent;

    DraftController(Drafts drafts, ReadingADraft reading, WritingAProposal writing, MapConsent consent) {
        this.drafts = drafts;
        this.reading = reading;
        this.writing = writing;
        this.consent = consent;
    }

    /** Keeps it, and goes on to where it is read again; a script that keeps it while somebody types stays where it is. */
    @PostMapping("/proposals/drafts")
    @Nullable
    ModelAndView keep(
            @ModelAttribute ProposalDraft sent,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (author == null || !author.mayTakePart()) {
            throw SignInFirst.refusal();
        }
        ProposalDraft draft = sent.keyed();
        var kept = drafts.keep(draft, author);
        if ("typing".equals(next)) {
            response.setStatus(kept.isPresent() ? HttpStatus.NO_CONTENT.value() : HttpStatus.ACCEPTED.value());
            return null;
        }
        var errors = kept.isPresent() && "keep".equals(next) ? FormErrors.NONE : writing.check(draft);
        if (kept.isEmpty() || !errors.isEmpty() || isClosed(draft)) {
            return SeeOther.show(
                    "proposals/new",
                    writing.page(draft, errors).orElseThrow(DraftController::missing),
                    errors.isEmpty() ? FormErrors.of("title", Message.of("proposal.draft.empty")) : errors);
        }
        return "keep".equals(next)
                ? Flash.success(flash, "proposal.draft.kept", "/proposals/drafts/" + kept.get())
                : SeeOther.page("/proposals/drafts/" + kept.get());
    }

    @GetMapping("/proposals/drafts")
    ModelAndView index(@AuthenticationPrincipal @Nullable SignedIn author) {
        return author == null
                ? SignInFirst.then("/proposals/drafts")
                : new ModelAndView("proposals/drafts/index", "page", new DraftsPage(drafts.of(author)));
    }

    @GetMapping("/proposals/drafts/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable("id") long id,
            @RequestParam(name = "box", required = false) @Nullable String box,
            @RequestParam(name = "search", defaultValue = "false") boolean search,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal @Nullable SignedIn author,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        var errors = tooLarge == null ? FormErrors.NONE : FormErrors.of("file", Message.of("attachment.far-too-large"));
        var asked = new ReadingADraft.Asked(
                Box.parse(box).orElse(null), search, consent.given(request, response), errors, "");
        return reading.page(id, author, asked)
                .map(page -> new ModelAndView("proposals/drafts/show", "page", page))
                .orElseThrow(DraftController::missing);
    }

    @GetMapping("/proposals/drafts/{id:\\d{1,18}}/text")
    ModelAndView text(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id + "/text");
        }
        return drafts.find(id, author)
                .flatMap(kept -> writing.page(kept.draft()))
                .map(page -> new ModelAndView("proposals/new", "page", page))
                .orElseThrow(DraftController::missing);
    }

    @DeleteMapping("/proposals/drafts/{id:\\d{1,18}}")
    ModelAndView discard(
            @PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author, RedirectAttributes flash) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts");
        }
        drafts.discard(id, author);
        return Flash.success(flash, "proposal.draft.discarded", "/proposals/drafts");
    }

    private boolean isClosed(ProposalDraft draft) {
        return writing.place(draft.component())
                .filter(place -> place.openings().allow("propose"))
                .isEmpty();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
