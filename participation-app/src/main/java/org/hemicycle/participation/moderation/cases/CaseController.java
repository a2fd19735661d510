package org.hemicycle.participation.moderation.cases;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: what was said about a thing, what stands around it, and what is decided. */
@Controller
@Needs(Power.MODERATE)
@RequestMapping("/admin/moderation/{id:\\d{1,18}}")
class CaseController {
    private static final int ANSWER_MOST = 4000;
    private final ReadingACase reading;
    private final Deciding deciding;
    private final Appeals appeals;

    CaseController(ReadingACase reading, Deciding deciding, Appeals appeals) {
        this.reading = reading;
        this.deciding = deciding;
        this.appeals = appeals;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long number, @AuthenticationPrincipal SignedIn reader) {
        return reading.page(number, reader)
                .map(page -> new ModelAndView("moderation/cases/show", "page", page))
                .orElseThrow(CaseController::missing);
    }

    @InSilence
    @PostMapping("/hiding")
    ModelAndView hide(
            @PathVariable("id") long number,
            @ModelAttribute Ruling ruling,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var errors = ruling.check();
        if (!errors.isEmpty()) {
            return again(number, actor, ruling, "", errors, false);
        }
        return switch (deciding.hide(actor, number, ruling)) {
            case DONE -> SeeOther.page("/admin/moderation", flash, Notice.success("moderation.hidden"));
            case OVERTAKEN -> again(number, actor, ruling, "", FormErrors.NONE, true);
            case GONE -> throw missing();
        };
    }

    @PostMapping("/keeping")
    ModelAndView keep(
            @PathVariable("id") long number,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return switch (deciding.keep(actor, number, version)) {
            case DONE -> SeeOther.page("/admin/moderation", flash, Notice.success("moderation.kept"));
            case OVERTAKEN -> again(number, actor, Ruling.EMPTY, "", FormErrors.NONE, true);
            case GONE -> throw missing();
        };
    }

    @PostMapping("/appeal")
    ModelAndView answer(
            @PathVariable("id") long number,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var words = answer.strip().replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > ANSWER_MOST) {
            var wrong = words.isEmpty()
                    ? Message.of("moderation.appeal.answer-missing")
                    : Message.of("moderation.too-long", ANSWER_MOST);
            return again(number, actor, Ruling.EMPTY, answer, FormErrors.of("answer", wrong), false);
        }
        return appeals.answer(actor, number, outcome.equals("reversed"), words)
                ? SeeOther.page("/admin/moderation", flash, Notice.success("moderation.appeal.answered"))
                : again(number, actor, Ruling.EMPTY, answer, FormErrors.NONE, true);
    }

    private ModelAndView again(
            long number, SignedIn actor, Ruling form, String answer, FormErrors errors, boolean overtaken) {
        var page = reading.page(number, actor, form, answer, errors, overtaken).orElseThrow(CaseController::missing);
        var model = new ModelAndView("moderation/cases/show", "page", page);
        model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return model;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
