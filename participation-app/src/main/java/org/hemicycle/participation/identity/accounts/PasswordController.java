package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.signin.PasswordRules;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another password for the person who is signed in, or a first one. */
@Controller
@ProvedLately(back = PasswordController.PATH)
@RequestMapping(PasswordController.PATH)
class PasswordController {
    static final String PATH = "/account/password";
    private final Participants participants;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SigningIn signingIn;
    private final Admission admission;

    PasswordController(
            Participants participants,
            Passwords passwords,
            PasswordRules rules,
            SigningIn signingIn,
            Admission admission) {
        this.admission = admission;
        this.participants = participants;
        this.passwords = passwords;
        this.rules = rules;
        this.signingIn = signingIn;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return page(me(person), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView change(
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
        var refusal = rules.refusal(password, me.name(), me.address());
        if (refusal.isPresent()) {
            return page(me, FormErrors.of("password", Message.of(refusal.get())));
        }
        participants.changePassword(
                me.id(), passwords.hash(password), request.getSession().getId());
        signingIn.signIn(me.signedIn(person.proof()), request, response);
        return SeeOther.page("/account", flash, Notice.success("identity.account.password-changed"));
    }

    /** Nobody has a use for a password where nobody signs in with one. */
    private Participant me(SignedIn person) {
        if (!admission.rules().passwords()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return participants.find(person.id()).orElseThrow();
    }

    private static ModelAndView page(Participant me, FormErrors errors) {
        return SeeOther.show("identity/password", new PasswordPage(me.passwordHash() != null, errors), errors);
    }
}
