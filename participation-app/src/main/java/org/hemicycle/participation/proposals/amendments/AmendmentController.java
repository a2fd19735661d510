package org.hemicycle.participation.proposals.amendments;

import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.Barred;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading an amendment, and what may become of it. */
@Controller
@RequestMapping("/amendments/{id:\\d{1,18}}")
class AmendmentController {
    private static final int LONGEST = 2000;

    private final Amending amending;
    private final Amendments amendments;

    AmendmentController(Amending amending, Amendments amendments) {
        this.amending = amending;
        this.amendments = amendments;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn reader) {
        return new ModelAndView("proposals/amendments/show", "page", page(id, reader));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable("id") long id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "reaction", defaultValue = "") String reaction,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            RedirectAttributes flash) {
        if (reader == null) {
            return SignInFirst.then("/amendments/" + id);
        }
        var page = page(id, reader);
        if (!page.mayReact()) {
            return SeeOther.page("/amendments/" + id);
        }
        if (version != page.proposal().version()) {
            return again(id, reader, "amendment.meanwhile", reaction);
        }
        return amendments.accept(page.amendment(), page.proposal(), version, cut(reaction))
                ? Flash.success(
                        flash, "amendment.accepted", page.proposal().id().path())
                : again(id, reader, "amendment.meanwhile", reaction);
    }

    @PostMapping("/rejection")
    ModelAndView reject(
            @PathVariable("id") long id,
            @RequestParam(name = "reaction", defaultValue = "") String reaction,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            RedirectAttributes flash) {
        if (reader == null) {
            return SignInFirst.then("/amendments/" + id);
        }
        var page = page(id, reader);
        if (page.mayReact() && reaction.isBlank()) {
            return again(id, reader, "amendment.reason-missing", reaction);
        }
        return page.mayReact() && amendments.reject(page.amendment(), cut(reaction))
                ? Flash.success(flash, "amendment.rejected", "/amendments/" + id)
                : SeeOther.page("/amendments/" + id);
    }

    @InSilence
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author, RedirectAttributes flash) {
        if (author == null) {
            return SignInFirst.then("/amendments/" + id);
        }
        return amendments.withdraw(id, author)
                ? Flash.success(flash, "amendment.withdrawn", "/amendments/" + id)
                : SeeOther.page("/amendments/" + id);
    }

    @PostMapping("/promotion")
    ModelAndView promote(
            @PathVariable("id") long id,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (author == null) {
            return SignInFirst.then("/amendments/" + id);
        }
        var page = page(id, author);
        if (!page.mayPromote()) {
            return SeeOther.page("/amendments/" + id);
        }
        return switch (amending.promote(page.amendment(), page.place(), author)) {
            case Submission.Published(var proposal) -> Flash.success(flash, "amendment.promoted", proposal.path());
            case Submission.Refused(var errors) ->
                SeeOther.show("proposals/amendments/show", page(id, author, errors, ""), errors);
            case Submission.NotNow _ -> SeeOther.page("/amendments/" + id);
            case Submission.Barred(var demand) -> {
                var way = Barred.lead(demand, "/amendments/" + id, null, response);
                yield way == null ? SeeOther.page("/amendments/" + id) : way;
            }
        };
    }

    private ModelAndView again(long id, SignedIn reader, String wrong, String reaction) {
        var errors = FormErrors.of("reaction", Message.of(wrong));
        return SeeOther.show("proposals/amendments/show", page(id, reader, errors, reaction), errors);
    }

    private AmendmentPage page(long id, @Nullable SignedIn reader) {
        return page(id, reader, FormErrors.NONE, "");
    }

    private AmendmentPage page(long id, @Nullable SignedIn reader, FormErrors errors, String reaction) {
        return amending.page(id, reader, errors, reaction).orElseThrow(SuggestionController::missing);
    }

    private static String cut(String text) {
        var words = text.strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
