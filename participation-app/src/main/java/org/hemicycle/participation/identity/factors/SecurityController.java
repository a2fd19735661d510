package org.hemicycle.participation.identity.factors;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.passkeys.Passkeys;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What protects an account besides its password: seen, added, removed. */
@Controller
public class SecurityController {
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Factors factors;
    private final ChangingFactors changing;

    SecurityController(Authenticators authenticators, Passkeys passkeys, Factors factors, ChangingFactors changing) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.factors = factors;
        this.changing = changing;
    }

    @GetMapping("/account/security")
    public ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("identity/factors/security", "page", page(person));
    }

    /** The first visit of staff: what protects them, and where they go afterwards. */
    @GetMapping("/account/security/enrolment")
    public ModelAndView enrol(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        return factors.of(person.id()).isStrong()
                ? SeeOther.page(Next.of(next).path())
                : new ModelAndView(
                        "identity/factors/enrolment", "page", new EnrolmentPage(Next.of(next), person.appointed()));
    }

    @DeleteMapping("/account/security/authenticator")
    @ProvedLately(back = "/account/security")
    public ModelAndView remove(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        if (!page(person).mayRemoveAuthenticator()) {
            return SeeOther.page("/account/security", flash, Notice.warning("identity.factors.last"));
        }
        changing.removeAuthenticator(person);
        return SeeOther.page("/account/security", flash, Notice.success("identity.factors.authenticator.removed"));
    }

    /** The codes stand in this answer and nowhere else; sent again, the form makes others. */
    @PostMapping("/account/security/recovery-codes")
    @ProvedLately(back = "/account/security")
    public ModelAndView renew(@AuthenticationPrincipal SignedIn person) {
        return factors.of(person.id()).isStrong()
                ? RecoveryPage.show(changing.renewRecoveryCodes(person), Next.of("/account/security"))
                : SeeOther.page("/account/security");
    }

    private SecurityPage page(SignedIn person) {
        return new SecurityPage(
                authenticators.since(person.id()).orElse(null),
                factors.of(person.id()),
                passkeys.of(person.id()),
                person.appointed());
    }
}
