package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.accounts.ReaderLanguage;
import org.hemicycle.participation.identity.joining.Joining;
import org.hemicycle.participation.identity.joining.SentPage;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link that was sent: the link shows a page, its button opens the account. Mail scanners follow links. */
@Controller
public class LinkController {
    private final Joining joining;
    private final SignInLinks links;
    private final EnteringByLink entering;
    private final SigningIn signingIn;
    private final ReaderLanguage language;
    private final SignInPages pages;
    private final Throttle throttle;

    LinkController(
            Joining joining,
            SignInLinks links,
            EnteringByLink entering,
            SigningIn signingIn,
            ReaderLanguage language,
            SignInPages pages,
            Throttle throttle) {
        this.joining = joining;
        this.links = links;
        this.entering = entering;
        this.signingIn = signingIn;
        this.language = language;
        this.pages = pages;
        this.throttle = throttle;
    }

    @GetMapping("/session/link/new")
    public ModelAndView form(@RequestParam(name = "next", required = false) @Nullable String next) {
        return new ModelAndView("identity/link", "page", pages.empty(Next.of(next)));
    }

    @PostMapping("/session/link")
    public ModelAndView create(
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            var errors = FormErrors.of("email", Message.of("form.email"));
            return SeeOther.show("identity/link", pages.with(email, Next.of(next), errors), errors);
        }
        if (throttle.admitsLetter(request)) {
            joining.askForLink(address.get(), language.of(request, response), Next.of(next));
        }
        return SeeOther.page("/session/link/sent");
    }

    @GetMapping("/session/link/sent")
    public ModelAndView sent() {
        return new ModelAndView("identity/sent", "page", new SentPage("identity.link.sent"));
    }

    @GetMapping("/session/links/{token}")
    public ModelAndView show(
            @PathVariable("token") String token, @RequestParam(name = "next", required = false) @Nullable String next) {
        return links.look(new Token(token))
                .map(link -> new ModelAndView("identity/enter", "page", EnterPage.of(link, token, Next.of(next))))
                .orElseGet(LinkController::used);
    }

    @PostMapping("/session/links/{token}")
    public ModelAndView enter(
            @PathVariable("token") String token,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = entering.enter(new Token(token));
        if (person.isEmpty()) {
            return used();
        }
        signingIn.signIn(person.get(), Proof.Means.LINK, request, response);
        return SeeOther.page(Next.of(next).path());
    }

    private static ModelAndView used() {
        var model = new ModelAndView("identity/used", "page", new SentPage("identity.link.used"));
        model.setStatus(HttpStatus.NOT_FOUND);
        return model;
    }
}
