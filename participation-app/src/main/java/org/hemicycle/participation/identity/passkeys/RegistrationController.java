package org.hemicycle.participation.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.factors.RecoveryPage;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The passkeys of the person who is signed in: added, named, removed. */
@Controller
@RequestMapping("/account/security/passkeys")
public class RegistrationController {
    private static final String SECURITY = "/account/security";
    private static final int LONGEST_NAME = 60;
    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final ChangingPasskeys changing;
    private final Participants participants;
    private final SigningIn signingIn;
    private final Clock clock;

    RegistrationController(
            Ceremonies ceremonies,
            Passkeys passkeys,
            ChangingPasskeys changing,
            Participants participants,
            SigningIn signingIn,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.changing = changing;
        this.participants = participants;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    @GetMapping("/new")
    @ProvedLately(back = SECURITY)
    public ModelAndView form(@RequestParam(name = "next", defaultValue = SECURITY) String next) {
        return page("", Next.of(next), FormErrors.NONE);
    }

    @PostMapping("/options")
    @ProvedLately(back = SECURITY)
    public ResponseEntity<String> options(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return PasskeyController.json(ceremonies.registrationOptions(person.id(), request));
    }

    @PostMapping
    @ProvedLately(back = SECURITY)
    public ModelAndView register(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "next", defaultValue = SECURITY) String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var errors = errors(name);
        if (errors.isEmpty() && credential.isEmpty()) {
            errors = FormErrors.of("", Message.of("identity.passkeys.no-script"));
        }
        if (errors.isEmpty() && !ceremonies.register(person.id(), name.strip(), credential, request)) {
            errors = FormErrors.of("", Message.of("identity.passkeys.not-kept"));
        }
        if (!errors.isEmpty()) {
            return page(name, Next.of(next), errors);
        }
        var codes = changing.added(person);
        var me = participants.find(person.id()).orElseThrow();
        signingIn.signIn(me.signedIn(person.proof().and(Proof.Means.PASSKEY, clock.instant())), request, response);
        return codes.isEmpty()
                ? SeeOther.page(Next.of(next).path(), flash, Notice.success("identity.passkeys.added"))
                : RecoveryPage.show(codes, Next.of(next));
    }

    @GetMapping("/{id}")
    public ModelAndView show(@AuthenticationPrincipal SignedIn person, @PathVariable("id") long id) {
        var passkey = passkeys.of(person.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("identity/passkeys/show", "page", passkey);
    }

    @PatchMapping("/{id}")
    public ModelAndView rename(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable("id") long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            RedirectAttributes flash) {
        if (!errors(name).isEmpty()) {
            return SeeOther.page(SECURITY, flash, Notice.warning("identity.passkeys.unnamed"));
        }
        changing.rename(person, id, name.strip());
        return SeeOther.page(SECURITY, flash, Notice.success("identity.passkeys.renamed"));
    }

    @DeleteMapping("/{id}")
    @ProvedLately(back = SECURITY)
    public ModelAndView remove(
            @AuthenticationPrincipal SignedIn person, @PathVariable("id") long id, RedirectAttributes flash) {
        return SeeOther.page(
                SECURITY,
                flash,
                changing.remove(person, id)
                        ? Notice.success("identity.passkeys.removed")
                        : Notice.warning("identity.factors.last"));
    }

    private static FormErrors errors(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME
                ? FormErrors.of("name", Message.of("identity.passkeys.unnamed"))
                : FormErrors.NONE;
    }

    private static ModelAndView page(String name, Next next, FormErrors errors) {
        return SeeOther.show("identity/passkeys/new", new RegistrationPage(name, next.path(), errors), errors);
    }
}
