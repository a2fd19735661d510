package org.hemicycle.participation.identity.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.accounts.ReaderLanguage;
import org.hemicycle.participation.identity.signin.PasswordRules;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.identity.terms.Terms;
import org.hemicycle.participation.layout.SeeOther;
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

/** Accepting an invitation: a name, a password, and one is in. */
@Controller
public class InvitationController {
    private final Invitations invitations;
    private final Accepting accepting;
    private final PasswordRules rules;
    private final SigningIn signingIn;
    private final ReaderLanguage language;
    private final Admission admission;
    private final Terms terms;

    InvitationController(
            Invitations invitations,
            Accepting accepting,
            PasswordRules rules,
            SigningIn signingIn,
            ReaderLanguage language,
            Admission admission,
            Terms terms) {
        this.invitations = invitations;
        this.accepting = accepting;
        this.rules = rules;
        this.signingIn = signingIn;
        this.language = language;
        this.admission = admission;
        this.terms = terms;
    }

    @GetMapping("/invitations/{token}")
    public ModelAndView show(@PathVariable("token") String token) {
        return invitations
                .look(new Token(token))
                .map(invitation -> page(invitation, token, invitation.name(), FormErrors.NONE))
                .orElseGet(InvitationController::closed);
    }

    @PostMapping("/invitations/{token}")
    public ModelAndView accept(
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "accepted", defaultValue = "") String accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = invitations.look(new Token(token));
        if (open.isEmpty()) {
            return closed();
        }
        var errors = errors(open.get(), name.strip(), password, accepted);
        if (!errors.isEmpty()) {
            return page(open.get(), token, name, errors);
        }
        var chosen = admission.rules().passwords() ? password : null;
        var person = accepting.accept(
                new Token(token), name.strip(), chosen, terms.inForce().current(), language.of(request, response));
        if (person.isEmpty()) {
            return closed();
        }
        signingIn.signIn(person.get(), Proof.Means.LINK, request, response);
        return SeeOther.page(person.get().grants().isEmpty() ? "/" : "/admin");
    }

    private FormErrors errors(Invitation invitation, String name, String password, String accepted) {
        var errors = FormErrors.NONE;
        if (name.isEmpty()) {
            errors = errors.and("name", Message.of("identity.name.missing"));
        } else if (name.length() > 100) {
            errors = errors.and("name", Message.of("identity.name.long"));
        }
        if (admission.rules().passwords()) {
            var refusal = rules.refusal(password, name, invitation.email().value());
            errors = refusal.isPresent() ? errors.and("password", Message.of(refusal.get())) : errors;
        }
        return terms.inForce().exist() && accepted.isEmpty()
                ? errors.and("accepted", Message.of("terms.accept.missing"))
                : errors;
    }

    private ModelAndView page(Invitation invitation, String token, String name, FormErrors errors) {
        var page = new InvitationPage(
                token,
                invitation.email().value(),
                name,
                role(invitation),
                admission.rules().passwords(),
                terms.inForce().exist(),
                errors);
        return SeeOther.show("identity/invitation", page, errors);
    }

    private static @Nullable String role(Invitation invitation) {
        return invitation.role().map(grant -> grant.role().key()).orElse(null);
    }

    private static ModelAndView closed() {
        var model = new ModelAndView("identity/used", "page", new SentPage("identity.invitation.closed"));
        model.setStatus(HttpStatus.NOT_FOUND);
        return model;
    }
}
