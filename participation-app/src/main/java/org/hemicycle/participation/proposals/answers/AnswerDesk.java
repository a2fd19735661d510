package org.hemicycle.participation.proposals.answers;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.notes.Notes;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
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

/** The official answer to a proposal: published, or prepared for later. */
@Controller
@Needs(Power.ANSWER)
@RequestMapping("/admin/proposals/{id:\\d{1,18}}")
class AnswerDesk {
    private final Answers answers;
    private final Notes notes;

    AnswerDesk(Answers answers, Notes notes) {
        this.answers = answers;
        this.notes = notes;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long id) {
        var proposal = proposal(id);
        return page(proposal, AnswerForm.of(proposal));
    }

    @PostMapping("/answer")
    ModelAndView publish(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var proposal = proposal(id);
        var form = AnswerForm.of(proposal, new WrittenForm(values), languages());
        if (!form.errors().isEmpty()) {
            return page(proposal, form);
        }
        if (!answers.give(actor, proposal.id(), form.version(), form.answer())
                && !proposal.answer().equals(form.answer())) {
            return overtaken(proposal, form);
        }
        return SeeOther.page("/admin/proposals", flash, Notice.success("proposals.answers.given"));
    }

    @PostMapping("/answer/preparation")
    @InSilence
    ModelAndView prepare(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var proposal = proposal(id);
        var form = AnswerForm.of(proposal, new WrittenForm(values), languages());
        if (!form.errors().isEmpty()) {
            return page(proposal, form);
        }
        if (!answers.prepare(actor, proposal.id(), form.version(), form.answer())
                && !proposal.latest().equals(form.answer())) {
            return overtaken(proposal, form);
        }
        return SeeOther.page("/admin/proposals/" + id, flash, Notice.success("proposals.answers.prepared"));
    }

    @DeleteMapping("/answer/preparation")
    @InSilence
    @Reversible
    ModelAndView discard(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        answers.discard(actor, proposal(id).id());
        return SeeOther.page("/admin/proposals/" + id, flash, Notice.success("proposals.answers.discarded"));
    }

    /** Somebody else has answered meanwhile: what was written stays in the form, and can be sent again. */
    private ModelAndView overtaken(AnsweredProposal proposal, AnswerForm form) {
        var errors = FormErrors.of("answer." + languages().getFirst().getLanguage(), of("proposals.answers.overtaken"));
        return page(proposal, form.over(proposal.version()).wrong(errors));
    }

    private AnsweredProposal proposal(long id) {
        return answers.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(AnsweredProposal proposal, AnswerForm form) {
        var page = new AnswerPage(
                proposal,
                form,
                form.errors(),
                languages(),
                notes.page(proposal.id(), "/admin/proposals/" + proposal.id() + "/notes"));
        return SeeOther.show("proposals/answers/form", page, form.errors());
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
