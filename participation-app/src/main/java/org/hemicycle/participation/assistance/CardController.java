package org.hemicycle.participation.assistance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Entrance;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in with the number of a card: once with its words, then with the password that the person has chosen. */
@Controller
@RequestMapping("/session/card")
class CardController {
    private final Cards cards;
    private final Entrance entrance;

    CardController(Cards cards, Entrance entrance) {
        this.cards = cards;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView form(@RequestParam(name = "next", required = false) @Nullable String next) {
        return page("", Next.of(next), FormErrors.NONE);
    }

    /** The button of the sign-in page. */
    @PostMapping("/form")
    ModelAndView begin(@RequestParam(name = "next", required = false) @Nullable String next) {
        return SeeOther.page(Next.of(next).signIn().replaceFirst("^/session/new", "/session/card"));
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "secret", defaultValue = "") String secret,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var entered = cards.look(number, secret);
        if (entered.isEmpty()
                || !entrance.enter(entered.get().id(), entered.get().means(), request, response)) {
            return page(number, Next.of(next), FormErrors.of("number", Message.of("assistance.card.refused")));
        }
        return entered.get().means() == Proof.Means.CARD
                ? SeeOther.page("/account/password", flash, Notice.success("assistance.card.welcome"))
                : SeeOther.page(Next.of(next).path());
    }

    private static ModelAndView page(String number, Next next, FormErrors errors) {
        return SeeOther.show("assistance/enter", new CardEntrancePage(number, next.path(), errors), errors);
    }
}
