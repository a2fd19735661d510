package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.discussions.Alignment;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentsTakenDown;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.TakenComment;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.AssistedSupports;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down comments on proposals, one after the other. */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops/{id:\\d{1,18}}/comments")
class TakenCommentDesk {
    private static final int LATEST = 30;
    private final Workshops workshops;
    private final TakingDown takingDown;
    private final CommentsTakenDown comments;
    private final AssistedSupports proposals;
    private final Places places;

    TakenCommentDesk(
            Workshops workshops,
            TakingDown takingDown,
            CommentsTakenDown comments,
            AssistedSupports proposals,
            Places places) {
        this.workshops = workshops;
        this.takingDown = takingDown;
        this.comments = comments;
        this.proposals = proposals;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        return page(workshop(workshops.existing(id)), blank(values), FormErrors.NONE, null);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshop(workshops.stillOpen(id));
        var form = new WrittenForm(values);
        var errors = Names.check(form.text("name"));
        var proposal = form.number("proposal");
        if (proposal == null || !isOffered(workshop, proposal)) {
            errors = errors.and("proposal", Message.of("assistance.not-now"));
        } else if (errors.isEmpty()) {
            var draft = new CommentDraft(form.text("body"), form.text("alignment"), null, form.text("submission"));
            errors = switch (takingDown
                    .comment(person, workshop, new ProposalId(proposal), form.text("name"), draft)
                    .orElseGet(
                            () -> new Posting.Refused(FormErrors.of("proposal", Message.of("assistance.not-now"))))) {
                case Posting.Posted _ -> FormErrors.NONE;
                case Posting.Refused(var wrong) -> wrong;
            };
        }
        return errors.isEmpty()
                ? SeeOther.page(
                        workshop.path() + "/comments?proposal=" + proposal,
                        flash,
                        Notice.success("assistance.taken", takingDown.count(id)))
                : page(workshop, form, errors, null);
    }

    @GetMapping("/{comment:\\d{1,18}}")
    ModelAndView edit(@PathVariable("id") long id, @PathVariable("comment") long comment) {
        var workshop = workshops.stillOpen(id);
        var taken = taken(workshop, comment);
        var form = new WrittenForm(java.util.Map.of("body", List.of(taken.body()), "name", List.of(taken.name())));
        return page(workshop, form, FormErrors.NONE, taken);
    }

    @PostMapping("/{comment:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @PathVariable("comment") long comment,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        var taken = taken(workshop, comment);
        var form = new WrittenForm(values);
        var errors = Names.check(form.text("name"));
        if (errors.isEmpty()) {
            errors = takingDown.changeComment(person, workshop, taken.id(), form.text("name"), form.text("body"));
        }
        return errors.isEmpty()
                ? SeeOther.page(workshop.path() + "/comments", flash, Notice.success("admin.saved"))
                : page(workshop, form, errors, taken);
    }

    @DeleteMapping("/{comment:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id,
            @PathVariable("comment") long comment,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        takingDown.removeComment(person, workshop, new CommentId(comment));
        return SeeOther.page(workshop.path() + "/comments", flash, Notice.success("assistance.removed"));
    }

    private static WrittenForm blank(MultiValueMap<String, String> values) {
        var asked = new WrittenForm(values);
        return new WrittenForm(java.util.Map.of(
                "q",
                List.of(asked.text("q")),
                "proposal",
                List.of(asked.text("proposal")),
                "alignment",
                List.of(Alignment.NEUTRAL.key())));
    }

    private static Workshop workshop(Workshop workshop) {
        if (!Contributions.isOn("discussions") || !Contributions.isOn("proposals")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return workshop;
    }

    private TakenComment taken(Workshop workshop, long comment) {
        return comments.find(workshop.id(), new CommentId(comment))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isOffered(Workshop workshop, long proposal) {
        return proposals.isIn(proposal, components(workshop));
    }

    private List<Long> components(Workshop workshop) {
        return places.open(workshop, "comment").stream().map(Place::component).toList();
    }

    private ModelAndView page(Workshop workshop, WrittenForm form, FormErrors errors, @Nullable TakenComment edited) {
        var page = new CommentingPage(
                workshop,
                proposals.choices(workshop.id(), 0, components(workshop), form.text("q")),
                form.text("q"),
                form.text("proposal"),
                form.text("alignment"),
                form.text("body"),
                form.text("name"),
                form.text("submission").isEmpty() ? TakingDown.freshSubmission() : form.text("submission"),
                errors,
                edited,
                edited == null ? comments.latest(workshop.id(), LATEST) : List.of());
        return SeeOther.show("assistance/comments", page, errors);
    }
}
