package org.hemicycle.participation.proposals.evaluation;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.answers.AnswerForm;
import org.hemicycle.participation.proposals.answers.AnsweredProposal;
import org.hemicycle.participation.proposals.answers.Answers;
import org.hemicycle.participation.proposals.notes.Notes;
import org.hemicycle.participation.proposals.notes.NotesPage;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluator's desk: the proposals assigned to them, and no others. They propose an answer; others publish it. */
@Controller
@Needs(Power.EVALUATE)
@RequestMapping("/admin/evaluation")
class EvaluationDesk {
    private final Evaluation evaluation;
    private final Answers answers;
    private final Notes notes;

    EvaluationDesk(Evaluation evaluation, Answers answers, Notes notes) {
        this.evaluation = evaluation;
        this.answers = answers;
        this.notes = notes;
    }

    @GetMapping
    @Needs(value = Power.EVALUATE, inSpaces = true)
    ModelAndView index(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        return new ModelAndView("proposals/evaluation/index", "page", evaluation.page(reader, before));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn reader) {
        var proposal = mine(id, reader);
        return page(proposal, AnswerForm.of(proposal), notes.page(proposal.id(), path(id) + "/notes"));
    }

    @PostMapping("/{id:\\d{1,18}}/notes")
    @InSilence
    ModelAndView note(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn author,
            RedirectAttributes flash) {
        var proposal = mine(id, author);
        var form = new WrittenForm(values);
        var wrong = notes.write(author, proposal.id(), form);
        if (wrong != null) {
            var again = page(
                    proposal, AnswerForm.of(proposal), notes.page(proposal.id(), path(id) + "/notes", form, wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return SeeOther.page(path(id) + "#notes", flash, Notice.success("proposals.notes.written"));
    }

    @PostMapping("/{id:\\d{1,18}}/answer")
    @InSilence
    ModelAndView prepare(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn author,
            RedirectAttributes flash) {
        var proposal = mine(id, author);
        var form = AnswerForm.of(proposal, new WrittenForm(values), languages());
        if (form.errors().isEmpty()
                && !answers.prepare(author, proposal.id(), form.version(), form.answer())
                && !proposal.latest().equals(form.answer())) {
            form = form.over(proposal.version())
                    .wrong(FormErrors.of(
                            "answer." + languages().getFirst().getLanguage(),
                            Message.of("proposals.answers.overtaken")));
        }
        return form.errors().isEmpty()
                ? SeeOther.page(path(id), flash, Notice.success("proposals.evaluation.prepared"))
                : page(proposal, form, notes.page(proposal.id(), path(id) + "/notes"));
    }

    private AnsweredProposal mine(long id, SignedIn person) {
        return answers.find(new ProposalId(id))
                .filter(proposal -> evaluation.isBy(person, proposal.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(AnsweredProposal proposal, AnswerForm form, NotesPage notes) {
        var page = new EvaluatedPage(proposal, form, languages(), notes);
        return SeeOther.show("proposals/evaluation/show", page, form.errors());
    }

    private static String path(long id) {
        return "/admin/evaluation/" + id;
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
