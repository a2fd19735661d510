package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.signin.PasswordRules;
import org.hemicycle.participation.identity.signin.Passwords;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account of the person who is signed in. */
@Controller
public class AccountController {
    private final Participants participants;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SigningIn signingIn;

    AccountController(Participants participants, Passwords passwords, PasswordRules rules, SigningIn signingIn) {
        this.participants = participants;
        this.passwords = passwords;
        this.rules = rules;
        this.signingIn = signingIn;
    }

    @GetMapping("/account")
    public ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return page(me(person), FormErrors.NONE);
    }

    @PostMapping("/account")
    public ModelAndView describe(
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
        return SeeOther.page("/account", flash, Notice.success("identity.account.saved"));
    }

    @PostMapping("/account/password")
    public ModelAndView changePassword(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var me = me(person);
        if (me.passwordHash() != null && !passwords.isOf(me, current)) {
            return page(me, FormErrors.of("current", Message.of("identity.password.wrong")));
        }
        var refusal = rules.refusal(password, me.name(), address(me));
        if (refusal.isPresent()) {
            return page(me, FormErrors.of("password", Message.of(refusal.get())));
        }
        participants.changePassword(
                me.id(), passwords.hash(password), request.getSession().getId());
        signingIn.signIn(me.signedIn(person.proof()), request, response);
        return SeeOther.page("/account", flash, Notice.success("identity.account.password-changed"));
    }

    private static String address(Participant me) {
        return me.email() == null ? "" : me.email().value();
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
        var page = new AccountPage(
                address(me),
                me.name(),
                me.language().getLanguage(),
                me.passwordHash() != null,
                CurrentTenant.get().locales(),
                errors);
        return SeeOther.show("identity/account", page, errors);
    }
}
