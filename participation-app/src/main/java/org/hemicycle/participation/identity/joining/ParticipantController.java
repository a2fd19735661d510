package org.hemicycle.participation.identity.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.Seats;
import org.hemicycle.participation.identity.accounts.ReaderLanguage;
import org.hemicycle.participation.identity.signin.PasswordRules;
import org.hemicycle.participation.identity.signin.Throttle;
import org.hemicycle.participation.identity.terms.Terms;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Joining. The answer is the same for an address that has joined already. */
@Controller
public class ParticipantController {
    private final Joining joining;
    private final PasswordRules rules;
    private final ReaderLanguage language;
    private final Admission admission;
    private final Terms terms;
    private final Throttle throttle;
    private final SignUpPages pages;
    private final Seats seats;

    ParticipantController(
            Joining joining,
            PasswordRules rules,
            ReaderLanguage language,
            Admission admission,
            Terms terms,
            Throttle throttle,
            SignUpPages pages,
            Seats seats) {
        this.joining = joining;
        this.rules = rules;
        this.language = language;
        this.admission = admission;
        this.terms = terms;
        this.throttle = throttle;
        this.pages = pages;
        this.seats = seats;
    }

    @GetMapping("/participants/new")
    public ModelAndView form(@RequestParam(name = "next", required = false) @Nullable String next) {
        return new ModelAndView("identity/signUp", "page", pages.empty(Next.of(next)));
    }

    @PostMapping("/participants")
    public ModelAndView create(
            @Valid @ModelAttribute SignUpForm form,
            BindingResult bound,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = Next.of(form.next());
        if (!admission.admitsSignUp(Proof.Means.LINK)) {
            var model = new ModelAndView("identity/signUp", "page", pages.empty(next));
            model.setStatus(HttpStatus.FORBIDDEN);
            return model;
        }
        var errors = errors(form, bound);
        if (errors.isEmpty() && seats.isFull()) {
            errors = FormErrors.of("email", Message.of("identity.sign-up.full"));
        }
        if (!errors.isEmpty()) {
            return SeeOther.show("identity/signUp", pages.again(form, next, errors), errors);
        }
        if (throttle.admitsLetter(request)) {
            var email = EmailAddress.parse(form.email()).orElseThrow();
            var password = admission.rules().passwords() ? form.password() : null;
            var spoken = language.of(request, response);
            joining.ask(email, form.name(), password, terms.inForce().current(), spoken, next);
        }
        return SeeOther.page("/participants/sent");
    }

    @GetMapping("/participants/sent")
    public ModelAndView sent() {
        return new ModelAndView("identity/sent", "page", new SentPage("identity.sign-up.sent"));
    }

    private FormErrors errors(SignUpForm form, BindingResult bound) {
        var errors = Forms.errors(bound);
        if (EmailAddress.parse(form.email()).isEmpty()) {
            errors = errors.and("email", Message.of("form.email"));
        }
        if (admission.rules().passwords()) {
            var refusal = rules.refusal(form.password(), form.name(), form.email());
            errors = refusal.isPresent() ? errors.and("password", Message.of(refusal.get())) : errors;
        }
        return terms.inForce().exist() && !form.hasAccepted()
                ? errors.and("accepted", Message.of("terms.accept.missing"))
                : errors;
    }
}
