package org.hemicycle.participation.identity.terms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.layout.UnsentPage;
import org.hemicycle.participation.layout.UnsentTexts;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accepting terms that have changed: what has, a box that is not ticked, and the way on. */
@Controller
@RequestMapping("/terms/acceptance")
class AcceptanceController {
    private final Acceptance acceptance;
    private final Terms terms;
    private final Participants participants;
    private final SigningIn signingIn;
    private final UnsentTexts texts;

    AcceptanceController(
            Acceptance acceptance, Terms terms, Participants participants, SigningIn signingIn, UnsentTexts texts) {
        this.acceptance = acceptance;
        this.terms = terms;
        this.participants = participants;
        this.signingIn = signingIn;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        if (person == null) {
            return SeeOther.page(Next.of("/terms/acceptance").signIn());
        }
        return person.terms() >= terms.inForce().demanded()
                ? SeeOther.page(Next.of(next).path())
                : acceptance.page(person, Next.of(next), null, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView accept(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "accepted", defaultValue = "") String accepted,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (person == null) {
            return SeeOther.page(Next.of("/terms/acceptance").signIn());
        }
        var unsent = texts.carriedBy(request);
        if (accepted.isEmpty()) {
            var errors = FormErrors.of("accepted", Message.of("terms.accept.missing"));
            return acceptance.page(person, Next.of(next), unsent.orElse(null), errors);
        }
        participants.acceptTerms(person.id(), terms.inForce().current());
        participants
                .find(person.id())
                .ifPresent(me -> signingIn.remember(me.signedIn(person.proof()), request, response));
        return unsent.map(text -> UnsentPage.justInside(text).view())
                .orElseGet(() -> SeeOther.page(Next.of(next).path()));
    }
}
