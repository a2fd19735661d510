package org.hemicycle.participation.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a password; Spring Security ends the session at {@code POST /session/end}. */
@Controller
class SessionController {
    private final Passwords passwords;
    private final SigningIn signingIn;

    SessionController(Passwords passwords, SigningIn signingIn) {
        this.passwords = passwords;
        this.signingIn = signingIn;
    }

    @GetMapping("/session/new")
    ModelAndView form(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        return person != null
                ? SeeOther.page(Next.of(next).path())
                : new ModelAndView("identity/signIn", "page", SignInPage.empty(Next.of(next)));
    }

    @PostMapping("/session")
    ModelAndView create(
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = passwords.check(email, password);
        if (person.isEmpty()) {
            var page = SignInPage.refused(email, Next.of(next));
            return SeeOther.show("identity/signIn", page, page.errors());
        }
        signingIn.signIn(person.get().signedIn(), request, response);
        return SeeOther.page(Next.of(next).path());
    }
}
