package org.hemicycle.participation.proposals.authors;

import java.util.List;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.around.LookingAround;
import org.hemicycle.participation.proposals.around.Surroundings;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting others to write a proposal together, and answering such an invitation. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/authors")
class AuthorsController {
    private final Proposals proposals;
    private final CoAuthors authors;
    private final LookingAround around;

    AuthorsController(Proposals proposals, CoAuthors authors, LookingAround around) {
        this.proposals = proposals;
        this.authors = authors;
        this.around = around;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long number, @AuthenticationPrincipal @Nullable SignedIn reader) {
        var id = new ProposalId(number);
        if (reader == null) {
            return SignInFirst.then(id.path() + "/authors");
        }
        var proposal = own(id, reader);
        var page = new AuthorsPage(proposal, around.of(number, reader).writers(), authors.commenters(id));
        return new ModelAndView("proposals/authors/show", "page", page);
    }

    @InSilence
    @PostMapping
    ModelAndView invite(
            @PathVariable("id") long number,
            @RequestParam(name = "person", required = false) @Nullable Long person,
            @RequestParam(name = "email", defaultValue = "") String email,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        var id = new ProposalId(number);
        if (author == null) {
            return SignInFirst.then(id.path() + "/authors");
        }
        own(id, author);
        if (!email.isBlank()) {
            authors.invite(id, author, email);
        } else if (person != null) {
            authors.invite(id, author, new ParticipantId(person));
        }
        return Flash.success(flash, "proposal.authors.invited", id.path() + "/authors");
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash) {
        return answer(new ProposalId(number), person, true, flash);
    }

    @InSilence
    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash) {
        return answer(new ProposalId(number), person, false, flash);
    }

    @InSilence
    @DeleteMapping("/{person:\\d{1,18}}")
    ModelAndView end(
            @PathVariable("id") long number,
            @PathVariable("person") long person,
            @AuthenticationPrincipal @Nullable SignedIn by) {
        var id = new ProposalId(number);
        if (by == null) {
            return SignInFirst.then(id.path());
        }
        authors.end(id, by, new ParticipantId(person));
        return SeeOther.page(by.id().value() == person ? id.path() : id.path() + "/authors");
    }

    private ModelAndView answer(ProposalId id, @Nullable SignedIn person, boolean accepts, RedirectAttributes flash) {
        if (person == null) {
            return SignInFirst.then(id.path());
        }
        return authors.answer(id, person, accepts)
                ? Flash.success(flash, accepts ? "proposal.authors.accepted" : "proposal.authors.declined", id.path())
                : SeeOther.page(id.path());
    }

    private Proposal own(ProposalId id, SignedIn reader) {
        return proposals
                .find(id, reader)
                .filter(proposal -> proposal.writtenBy(reader) && !proposal.removed())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Those who write it, and those who could be invited. */
    record AuthorsPage(Proposal proposal, List<Surroundings.Writer> writers, List<CoAuthors.Commenter> commenters) {
        String path() {
            return proposal.id().path() + "/authors";
        }

        List<Option> options(Texts t) {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(Option.of("", t.get("proposal.authors.nobody"))),
                            commenters.stream().map(one -> Option.of(Long.toString(one.id()), one.name())))
                    .toList();
        }
    }
}
