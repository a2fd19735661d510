package org.hemicycle.participation.proposals;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
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

/** Proposals in the administration: all of them, latest first, and the official answer to one. */
@Controller
@Needs(Power.ANSWER)
@RequestMapping("/admin/proposals")
class AnswerDesk {
    private final ProposalsDesk desk;
    private final Proposals proposals;
    private final Answers answers;

    AnswerDesk(ProposalsDesk desk, Proposals proposals, Answers answers) {
        this.desk = desk;
        this.proposals = proposals;
        this.answers = answers;
    }

    @GetMapping
    @Needs(value = Power.ANSWER, inSpaces = true)
    ModelAndView index(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        return new ModelAndView(
                "proposals/administration",
                "page",
                desk.page(
                        reader.powers().scope(Power.ANSWER),
                        Standing.parse(state).orElse(null),
                        words == null ? "" : words.strip(),
                        before));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView form(@PathVariable("id") long id) {
        Proposal proposal = proposal(id);
        OfficialAnswer answer = new OfficialAnswer(
                proposal.standing(), proposal.answer() == null ? OfficialAnswer.NO_WORDS : proposal.answer());
        return page(new AnswerPage(proposal, answer, FormErrors.NONE, languages()));
    }

    @PostMapping("/{id:\\d{1,18}}/answer")
    ModelAndView answer(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        Proposal proposal = proposal(id);
        WrittenForm form = new WrittenForm(values);
        OfficialAnswer answer = new OfficialAnswer(
                Standing.parse(form.text("state")).orElse(proposal.standing()), form.localized("answer", languages()));
        if (answer.lacksReason()) {
            FormErrors errors =
                    FormErrors.of("answer." + languages().getFirst().getLanguage(), of("admin.answer.reason-missing"));
            ModelAndView again = page(new AnswerPage(proposal, answer, errors, languages()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        answers.give(actor, proposal.id(), answer);
        return Flash.success(flash, "admin.answer.given", "/admin/proposals");
    }

    private Proposal proposal(long id) {
        return proposals
                .find(new ProposalId(id), null)
                .filter(proposal -> proposal.standing() != Standing.WITHDRAWN && !proposal.removed())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    private static ModelAndView page(AnswerPage page) {
        return new ModelAndView("proposals/answer", "page", page);
    }
}
