package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person who is signed in says about themselves. */
@Controller
@RequestMapping("/account/profile")
class ProfileController {
    private final Participants participants;
    private final SigningIn signingIn;

    ProfileController(Participants participants, SigningIn signingIn) {
        this.participants = participants;
        this.signingIn = signingIn;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return page(me(person), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView describe(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "language", defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var me = me(person);
        if (name.isBlank() || name.strip().length() > 100) {
            var sentence = name.isBlank() ? "identity.name.missing" : "identity.name.long";
            return page(me, FormErrors.of("name", Message.of(sentence)));
        }
        participants.describe(me.id(), name.strip(), offered(language, me.language()));
        signingIn.remember(me(person).signedIn(person.proof()), request, response);
        return SeeOther.page("/account/profile", flash, Notice.success("identity.account.saved"));
    }

    private Participant me(SignedIn person) {
        return participants.find(person.id()).orElseThrow();
    }

    private static Locale offered(String language, Locale before) {
        return CurrentTenant.get().locales().stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(before);
    }

    private static ModelAndView page(Participant me, FormErrors errors) {
        var page = new ProfilePage(
                me.name(), me.language().getLanguage(), CurrentTenant.get().locales(), errors);
        return SeeOther.show("identity/profile", page, errors);
    }
}
