package org.hemicycle.participation.identity.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.accounts.ReaderLanguage;
import org.hemicycle.participation.identity.signin.PasswordRules;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Forms;
import org.jspecify.annotations.Nullable;
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

    ParticipantController(Joining joining, PasswordRules rules, ReaderLanguage language) {
        this.joining = joining;
        this.rules = rules;
        this.language = language;
    }

    @GetMapping("/participants/new")
    public ModelAndView form(@RequestParam(name = "next", required = false) @Nullable String next) {
        return new ModelAndView(
                "identity/signUp", "page", new SignUpPage("", "", Next.of(next).path(), FormErrors.NONE));
    }

    @PostMapping("/participants")
    public ModelAndView create(
            @Valid @ModelAttribute SignUpForm form,
            BindingResult bound,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = errors(form, bound);
        if (!errors.isEmpty()) {
            var page = new SignUpPage(
                    form.name(), form.email(), Next.of(form.next()).path(), errors);
            return SeeOther.show("identity/signUp", page, errors);
        }
        joining.ask(
                EmailAddress.parse(form.email()).orElseThrow(),
                form.name(),
                form.password(),
                language.of(request, response),
                Next.of(form.next()));
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
        var refusal = rules.refusal(form.password(), form.name(), form.email());
        return refusal.isPresent() ? errors.and("password", Message.of(refusal.get())) : errors;
    }
}
