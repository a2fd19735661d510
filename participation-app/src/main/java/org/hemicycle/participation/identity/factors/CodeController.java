package org.hemicycle.participation.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.Halfway;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.layout.UnsentPage;
import org.hemicycle.participation.layout.UnsentTexts;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a second proof: of somebody halfway in, or of staff who came in by a password alone and have a passkey. */
@Controller
public class CodeController {
    private final Participants participants;
    private final Factors factors;
    private final CheckingACode checking;
    private final ChangingFactors changing;
    private final SigningIn signingIn;
    private final UnsentTexts texts;
    private final Clock clock;

    CodeController(
            Participants participants,
            Factors factors,
            CheckingACode checking,
            ChangingFactors changing,
            SigningIn signingIn,
            UnsentTexts texts,
            Clock clock) {
        this.participants = participants;
        this.factors = factors;
        this.checking = checking;
        this.changing = changing;
        this.signingIn = signingIn;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/session/code")
    public ModelAndView show(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "with", required = false) @Nullable String with,
            HttpServletRequest request) {
        return waiting(person, request)
                .map(one -> page(one, Next.of(next), with, person != null).view())
                .orElseGet(() -> SeeOther.page(
                        person == null ? Next.of(next).signIn() : Next.of(next).path()));
    }

    @PostMapping("/session/code")
    public ModelAndView take(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "with", required = false) @Nullable String with,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var waiting = waiting(person, request);
        if (waiting.isEmpty()) {
            return SeeOther.page(Next.of(next).signIn());
        }
        var one = waiting.get();
        boolean recovery = "recovery".equals(with);
        var outcome = recovery ? checking.recoveryCode(one.id(), code) : checking.code(one.id(), code);
        if (outcome != CheckingACode.Outcome.RIGHT) {
            var errors = FormErrors.of("code", Message.of(sentence(outcome, recovery)));
            var unsent = texts.carriedBy(request).orElse(null);
            var page = page(one, Next.of(next), with, person != null).refused(unsent, errors);
            return SeeOther.show("identity/factors/code", page, errors);
        }
        var in = participants.find(one.id()).filter(Participant::mayEnter);
        if (in.isEmpty()) {
            return SeeOther.page(Next.of(next).signIn());
        }
        signingIn.signIn(in.get().signedIn(one.proof().and(Proof.Means.CODE, clock.instant())), request, response);
        if (recovery) {
            changing.tell(one.id());
            int left = factors.of(one.id()).recoveryCodes();
            return SeeOther.page(
                    Next.of(next).path(), flash, Notice.warning("identity.factors.recovery.used", (long) left));
        }
        return texts.carriedBy(request)
                .map(text -> UnsentPage.justInside(text).view())
                .orElseGet(() -> SeeOther.page(Next.of(next).path()));
    }

    /** Of whom a second proof may be asked here: nobody who has given one. */
    private Optional<Waiting> waiting(@Nullable SignedIn person, HttpServletRequest request) {
        if (person != null) {
            return Optional.of(new Waiting(person.id(), person.proof()))
                    .filter(one ->
                            !one.proof().isStrong() && factors.of(one.id()).isStrong());
        }
        return Halfway.of(request, clock.instant()).map(one -> new Waiting(one.id(), one.proof()));
    }

    private CodePage page(Waiting one, Next next, @Nullable String with, boolean signedIn) {
        return CodePage.of(next, with, factors.of(one.id()), signedIn);
    }

    private static String sentence(CheckingACode.Outcome outcome, boolean recovery) {
        if (outcome == CheckingACode.Outcome.TOO_MANY) {
            return "identity.factors.too-many";
        }
        return recovery ? "identity.factors.recovery.wrong" : "identity.factors.code.wrong";
    }

    private record Waiting(ParticipantId id, Proof proof) {}
}
