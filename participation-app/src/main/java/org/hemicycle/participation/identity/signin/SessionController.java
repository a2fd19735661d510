package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.factors.CodePage;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.participation.layout.UnsentPage;
import org.hemicycle.participation.layout.UnsentTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing in with a password; Spring Security ends the session at {@code POST /session/end}. A text that could not be sent
 * before comes through: it is shown again instead of the page that would follow.
 */
@Controller
public class SessionController {
    private final Passwords passwords;
    private final SigningIn signingIn;
    private final UnsentTexts texts;
    private final SignInPages pages;
    private final Clock clock;
    private final Throttle throttle;
    private final Admission admission;

    SessionController(
            Passwords passwords,
            SigningIn signingIn,
            UnsentTexts texts,
            SignInPages pages,
            Throttle throttle,
            Admission admission,
            Clock clock) {
        this.throttle = throttle;
        this.admission = admission;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/session/new")
    public ModelAndView form(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        return person != null
                ? SeeOther.page(Next.of(next).path())
                : new ModelAndView("identity/signIn", "page", pages.empty(Next.of(next)));
    }

    @PostMapping("/session")
    public ModelAndView create(
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean looked = admission.rules().passwords() && throttle.admitsPassword(request);
        Optional<Participant> person = looked ? passwords.check(email, password) : Optional.empty();
        var unsent = texts.carriedBy(request);
        if (person.isEmpty()) {
            return refused(pages.refused(email, Next.of(next)), unsent);
        }
        signingIn.signIn(person.get(), Proof.Means.PASSWORD, request, response);
        return unsent.map(text -> inside(text, request))
                .orElseGet(() -> SeeOther.page(Next.of(next).path()));
    }

    private ModelAndView inside(Unsent text, HttpServletRequest request) {
        return Halfway.of(request, clock.instant()).isPresent()
                ? CodePage.carrying(text).view()
                : UnsentPage.justInside(text).view();
    }

    private static ModelAndView refused(SignInPage page, Optional<Unsent> unsent) {
        return unsent.map(text -> UnsentPage.stillOutside(text, page.email(), page.errors()))
                .map(kept -> SeeOther.show("layout/unsent", kept, page.errors()))
                .orElseGet(() -> SeeOther.show("identity/signIn", page, page.errors()));
    }
}
