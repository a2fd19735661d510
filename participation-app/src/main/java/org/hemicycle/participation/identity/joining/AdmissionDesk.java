package org.hemicycle.participation.identity.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.EndingSessions;
import org.hemicycle.participation.identity.IdentityRules;
import org.hemicycle.participation.identity.IdentityRules.Registration;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people get in: who may join, who may read, and with what one signs in. A change holds at once. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/sign-in")
class AdmissionDesk {
    private final Admission admission;
    private final Organisations organisations;
    private final AuditLog audit;
    private final EndingSessions sessions;
    private final TransactionTemplate transaction;

    AdmissionDesk(
            Admission admission,
            Organisations organisations,
            AuditLog audit,
            EndingSessions sessions,
            TransactionTemplate transaction) {
        this.admission = admission;
        this.organisations = organisations;
        this.audit = audit;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("identity/admission", "page", new AdmissionPage(admission.rules(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var registration = registration(form.text("registration"));
        if (registration.isEmpty()) {
            var errors = FormErrors.of("registration", Message.of("form.invalid"));
            return SeeOther.show("identity/admission", new AdmissionPage(admission.rules(), errors), errors);
        }
        var rules = new IdentityRules(registration.get(), form.ticked("closed"), form.ticked("passwords"));
        transaction.executeWithoutResult(_ -> {
            organisations.set(IdentityRules.KEY, rules);
            audit.write(
                    actor,
                    "identity-rules.changed",
                    Map.of(
                            "registration", rules.registration().name().toLowerCase(Locale.ROOT),
                            "closed", rules.closed(),
                            "passwords", rules.passwords()));
        });
        return SeeOther.page("/admin/sign-in", flash, Notice.success("admin.saved"));
    }

    /** Signs everybody out but the person who asks for it: what one does when something may have leaked. */
    @DeleteMapping("/sessions")
    @ProvedLately(back = "/admin/sign-in")
    ModelAndView endAllSessions(
            @AuthenticationPrincipal SignedIn actor, HttpServletRequest request, RedirectAttributes flash) {
        sessions.all(actor, request.getSession().getId());
        return SeeOther.page("/admin/sign-in", flash, Notice.success("identity.admission.sessions-ended"));
    }

    private static Optional<Registration> registration(String chosen) {
        return Arrays.stream(Registration.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(chosen))
                .findFirst();
    }
}
