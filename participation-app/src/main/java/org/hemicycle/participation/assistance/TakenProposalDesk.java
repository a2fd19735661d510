package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.ProposalsTakenDown;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.participation.proposals.TakenProposal;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Themes;
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

/** Takes down proposals one after the other: the form comes back empty, with the latest below it. */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops/{id:\\d{1,18}}")
class TakenProposalDesk {
    private static final int LATEST = 30;
    private final Workshops workshops;
    private final TakingDown takingDown;
    private final ProposalsTakenDown proposals;
    private final Places places;
    private final Themes themes;

    TakenProposalDesk(
            Workshops workshops, TakingDown takingDown, ProposalsTakenDown proposals, Places places, Themes themes) {
        this.workshops = workshops;
        this.takingDown = takingDown;
        this.proposals = proposals;
        this.places = places;
        this.themes = themes;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        var workshop = workshops.existing(id);
        if (!Contributions.isOn("proposals")) {
            return SeeOther.page(workshop.path() + "/settings");
        }
        var asked = new WrittenForm(values);
        var component = asked.number("component");
        var draft = new ProposalDraft(
                component == null ? 0 : component, "", "", asked.number("theme"), TakingDown.freshSubmission());
        return page(workshop, draft, "", FormErrors.NONE, null);
    }

    @PostMapping("/proposals")
    ModelAndView take(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        var form = new WrittenForm(values);
        var draft = draft(form, 0);
        var name = form.text("name");
        var errors = Names.both(proposals.check(draft), Names.check(name));
        if (!isOffered(workshop, draft.component())) {
            errors = errors.and("component", Message.of("assistance.not-now"));
        }
        if (errors.isEmpty()) {
            errors = switch (takingDown.proposal(person, workshop, name, draft)) {
                case Submission.Published _ -> FormErrors.NONE;
                case Submission.Refused(var wrong) -> wrong;
                case Submission.NotNow _, Submission.Barred _ ->
                    FormErrors.of("component", Message.of("assistance.not-now"));
            };
        }
        return errors.isEmpty()
                ? SeeOther.page(next(workshop, draft), flash, Notice.success("assistance.taken", takingDown.count(id)))
                : page(workshop, draft, name, errors, null);
    }

    @GetMapping("/proposals/{proposal:\\d{1,18}}")
    ModelAndView edit(@PathVariable("id") long id, @PathVariable("proposal") long proposal) {
        var workshop = workshops.stillOpen(id);
        var taken = taken(workshop, proposal);
        var draft = new ProposalDraft(taken.component(), taken.title(), taken.body(), taken.theme(), null);
        return page(workshop, draft, taken.name(), FormErrors.NONE, taken);
    }

    @PostMapping("/proposals/{proposal:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @PathVariable("proposal") long proposal,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        var taken = taken(workshop, proposal);
        var form = new WrittenForm(values);
        var draft = draft(form, taken.component());
        var name = form.text("name");
        var errors = Names.check(name);
        if (errors.isEmpty()) {
            errors = takingDown.changeProposal(person, workshop, taken.id(), name, draft);
        }
        return errors.isEmpty()
                ? SeeOther.page(workshop.path(), flash, Notice.success("admin.saved"))
                : page(workshop, draft, name, errors, taken);
    }

    @DeleteMapping("/proposals/{proposal:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id,
            @PathVariable("proposal") long proposal,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        takingDown.removeProposal(person, workshop, taken(workshop, proposal).id());
        return SeeOther.page(workshop.path(), flash, Notice.success("assistance.removed"));
    }

    private static ProposalDraft draft(WrittenForm form, long known) {
        var component = form.number("component");
        return new ProposalDraft(
                component == null ? known : component,
                form.text("title"),
                form.text("body"),
                form.number("theme"),
                form.text("submission"));
    }

    /** The next form begins where this one was: people at one table speak of one thing. */
    private static String next(Workshop workshop, ProposalDraft draft) {
        return workshop.path() + "?component=" + draft.component()
                + (draft.theme() == null ? "" : "&theme=" + draft.theme());
    }

    private boolean isOffered(Workshop workshop, long component) {
        return places.open(workshop, "propose").stream().anyMatch(place -> place.component() == component);
    }

    private TakenProposal taken(Workshop workshop, long proposal) {
        return proposals
                .find(workshop.id(), new ProposalId(proposal))
                .filter(TakenProposal::untouched)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(
            Workshop workshop, ProposalDraft draft, String name, FormErrors errors, @Nullable TakenProposal edited) {
        var page = new TakingPage(
                workshop,
                places.open(workshop, "propose"),
                themes.all(),
                proposals.rules(),
                draft,
                name,
                errors,
                edited,
                edited == null ? proposals.latest(workshop.id(), LATEST) : List.of(),
                takingDown.count(workshop.id()));
        return SeeOther.show("assistance/taking", page, errors);
    }
}
