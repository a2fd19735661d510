package org.hemicycle.participation.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.QrCode;
import org.hemicycle.themes.web.Requests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding an authenticator application: a secret, then the first code. */
@Controller
public class AuthenticatorController {
    private static final String PATH = "/account/security/authenticator";
    private final Authenticators authenticators;
    private final ChangingFactors changing;
    private final Participants participants;
    private final Organisations organisations;
    private final SigningIn signingIn;
    private final Clock clock;

    AuthenticatorController(
            Authenticators authenticators,
            ChangingFactors changing,
            Participants participants,
            Organisations organisations,
            SigningIn signingIn,
            Clock clock) {
        this.authenticators = authenticators;
        this.changing = changing;
        this.participants = participants;
        this.organisations = organisations;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @ProvedLately(back = "/account/security")
    public ModelAndView offer(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "next", defaultValue = "/account/security") String next) {
        authenticators.offer(person.id());
        return SeeOther.page(PATH + "?next=" + Requests.encoded(Next.of(next).path()));
    }

    @GetMapping(PATH)
    public ModelAndView show(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "next", defaultValue = "/account/security") String next) {
        return page(person, Next.of(next), FormErrors.NONE);
    }

    @PostMapping(PATH + "/confirmation")
    @ProvedLately(back = "/account/security")
    public ModelAndView confirm(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "next", defaultValue = "/account/security") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var outcome = changing.confirmAuthenticator(person, code);
        if (outcome != CheckingACode.Outcome.RIGHT) {
            var sentence = outcome == CheckingACode.Outcome.WRONG
                    ? "identity.factors.authenticator.wrong"
                    : "identity.factors.too-many";
            return page(person, Next.of(next), FormErrors.of("code", Message.of(sentence)));
        }
        var me = participants.find(person.id()).orElseThrow();
        signingIn.signIn(me.signedIn(person.proof().and(Proof.Means.CODE, clock.instant())), request, response);
        var codes = changing.firstRecoveryCodes(person.id());
        return codes.isEmpty()
                ? SeeOther.page(Next.of(next).path(), flash, Notice.success("identity.factors.authenticator.added"))
                : RecoveryPage.show(codes, Next.of(next));
    }

    private ModelAndView page(SignedIn person, Next next, FormErrors errors) {
        return authenticators
                .offered(person.id())
                .map(secret ->
                        SeeOther.show("identity/factors/authenticator", page(person, secret, next, errors), errors))
                .orElseGet(() -> SeeOther.page("/account/security"));
    }

    private AuthenticatorPage page(SignedIn person, byte[] secret, Next next, FormErrors errors) {
        var address = OneTimeCodes.address(issuer(), account(person), secret);
        return new AuthenticatorPage(new QrCode(address), OneTimeCodes.text(secret), next.path(), errors);
    }

    private String issuer() {
        var tenant = CurrentTenant.get();
        Locale language = tenant.locales().getFirst();
        return organisations.current().name().in(language).replace(':', ' ');
    }

    private static String account(SignedIn person) {
        return person.email() != null ? person.email() : person.name();
    }
}
