package org.hemicycle.participation.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.joining.Joining;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody who is signed in to prove once more who they are, and leads them back to what they were doing. */
@Controller
public class ProofController {
    private final Participants participants;
    private final Passwords passwords;
    private final Factors factors;
    private final CheckingACode checking;
    private final Joining joining;
    private final SigningIn signingIn;
    private final Clock clock;

    ProofController(
            Participants participants,
            Passwords passwords,
            Factors factors,
            CheckingACode checking,
            Joining joining,
            SigningIn signingIn,
            Clock clock) {
        this.participants = participants;
        this.passwords = passwords;
        this.factors = factors;
        this.checking = checking;
        this.joining = joining;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    @GetMapping("/session/proof")
    public ModelAndView show(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        return person == null
                ? SeeOther.page(Next.of(next).signIn())
                : page(me(person), Next.of(next), FormErrors.NONE);
    }

    @PostMapping("/session/proof")
    public ModelAndView prove(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (person == null) {
            return SeeOther.page(Next.of(next).signIn());
        }
        var me = me(person);
        if (!passwords.isOf(me, password)) {
            return page(me, Next.of(next), FormErrors.of("password", Message.of("identity.proof.refused")));
        }
        var proof = person.proof().and(Proof.Means.PASSWORD, clock.instant());
        signingIn.signIn(me.signedIn(proof), request, response);
        return SeeOther.page(Next.of(next).path());
    }

    @PostMapping("/session/proof/code")
    public ModelAndView proveByCode(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (person == null) {
            return SeeOther.page(Next.of(next).signIn());
        }
        var me = me(person);
        var outcome = checking.code(me.id(), code);
        if (outcome != CheckingACode.Outcome.RIGHT) {
            var sentence = outcome == CheckingACode.Outcome.WRONG ? "code.wrong" : "too-many";
            return page(me, Next.of(next), FormErrors.of("code", Message.of("identity.factors." + sentence)));
        }
        signingIn.signIn(me.signedIn(person.proof().and(Proof.Means.CODE, clock.instant())), request, response);
        return SeeOther.page(Next.of(next).path());
    }

    /** Whoever opens the link has a fresh session, which leads on to the same place. */
    @PostMapping("/session/proof/link")
    public ModelAndView sendALink(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        if (person == null) {
            return SeeOther.page(Next.of(next).signIn());
        }
        var me = me(person);
        if (me.email() != null) {
            joining.askForLink(me.email(), me.language(), Next.of(next));
        }
        return SeeOther.page("/session/link/sent");
    }

    private Participant me(SignedIn person) {
        return participants.find(person.id()).orElseThrow();
    }

    private ModelAndView page(Participant me, Next next, FormErrors errors) {
        boolean hasPassword = me.passwordHash() != null;
        var page = new ProofPage(next.path(), me.address(), hasPassword, factors.of(me.id()), errors);
        return SeeOther.show("identity/factors/proof", page, errors);
    }
}
