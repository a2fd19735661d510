package org.hemicycle.participation.privacy.succession;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.privacy.ForgettingPeople;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The question to participants whose space has another controller now, and the two answers. */
@Controller
@RequestMapping("/succession")
class SuccessionController {
    private final Successions successions;
    private final ForgettingPeople forgetting;

    SuccessionController(Successions successions, ForgettingPeople forgetting) {
        this.successions = successions;
        this.forgetting = forgetting;
    }

    @GetMapping
    ModelAndView ask(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        if (person == null) {
            return SeeOther.page(Next.of("/succession").signIn());
        }
        return successions.waitsFor(person.id())
                ? page(next, null)
                : SeeOther.page(Next.of(next).path());
    }

    @PostMapping("/agreement")
    ModelAndView agree(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next,
            RedirectAttributes flash) {
        if (person == null) {
            return SeeOther.page(Next.of("/succession").signIn());
        }
        successions.agree(person);
        return SeeOther.page(Next.of(next).path(), flash, Notice.success("privacy.succession.agreed"));
    }

    @PostMapping("/refusal")
    ModelAndView refuse(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (person == null) {
            return SeeOther.page(Next.of("/succession").signIn());
        }
        if (sure.isEmpty() || !successions.waitsFor(person.id())) {
            return page(null, "privacy.succession.unsure");
        }
        if (!forgetting.onRefusal(person)) {
            return page(null, "privacy.succession.last");
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return SeeOther.page("/", flash, Notice.success("privacy.deleted"));
    }

    private ModelAndView page(@Nullable String next, @Nullable String refused) {
        var page = new ModelAndView(
                "privacy/succession/ask",
                "page",
                new SuccessionPage(successions.last(), Next.of(next).path(), refused));
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
