package org.hemicycle.participation.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.Halfway;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Coming in by a passkey, without typing a name; also the proof, once more or stronger, of somebody who is known already. A script
 * asks the browser for the passkey and sends its answer as a form.
 */
@Controller
public class PasskeyController {
    private final Ceremonies ceremonies;
    private final RelyingParties parties;
    private final Passkeys passkeys;
    private final Participants participants;
    private final SigningIn signingIn;
    private final Clock clock;

    PasskeyController(
            Ceremonies ceremonies,
            RelyingParties parties,
            Passkeys passkeys,
            Participants participants,
            SigningIn signingIn,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.parties = parties;
        this.passkeys = passkeys;
        this.participants = participants;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    @GetMapping("/session/passkey")
    public ModelAndView show(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request) {
        return page(Next.of(next), known(person, request), FormErrors.NONE);
    }

    /** The button of the sign-in page, where no script has taken over. */
    @PostMapping("/session/passkey/new")
    public ModelAndView begin(@RequestParam(name = "next", required = false) @Nullable String next) {
        return SeeOther.page(
                "/session/passkey?next=" + Requests.encoded(Next.of(next).path()));
    }

    @PostMapping("/session/passkey/options")
    public ResponseEntity<String> options(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "party", defaultValue = "") String party,
            HttpServletRequest request) {
        var known = known(person, request);
        return json(ceremonies.signInOptions(known, party(party, known), request));
    }

    @PostMapping("/session/passkey")
    public ModelAndView enter(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = known(person, request);
        var owner = ceremonies
                .signIn(known, credential, request)
                .flatMap(participants::find)
                .filter(Participant::mayEnter);
        if (owner.isEmpty()) {
            var why = credential.isEmpty() ? "identity.passkeys.no-script" : "identity.passkeys.refused";
            return page(Next.of(next), known, FormErrors.of("", Message.of(why)));
        }
        if (person == null) {
            signingIn.signIn(owner.get(), Proof.Means.PASSKEY, request, response);
        } else {
            var proof = person.proof().and(Proof.Means.PASSKEY, clock.instant());
            signingIn.signIn(owner.get().signedIn(proof), request, response);
        }
        return SeeOther.page(Next.of(next).path());
    }

    private @Nullable ParticipantId known(@Nullable SignedIn person, HttpServletRequest request) {
        return person != null
                ? person.id()
                : Halfway.of(request, clock.instant()).map(Halfway::id).orElse(null);
    }

    /** The host name that was asked for, if it is one of ours; of who is known, one for which they have a passkey. */
    private String party(String asked, @Nullable ParticipantId known) {
        if (!asked.isEmpty() && parties.isOurs(asked)) {
            return asked;
        }
        var theirs = known == null
                ? List.<String>of()
                : passkeys.of(known).stream()
                        .map(Passkey::relyingParty)
                        .filter(parties::isOurs)
                        .toList();
        return theirs.isEmpty() || theirs.contains(parties.present()) ? parties.present() : theirs.getFirst();
    }

    private ModelAndView page(Next next, @Nullable ParticipantId known, FormErrors errors) {
        var former = known != null
                ? List.<String>of()
                : passkeys.relyingParties().stream()
                        .filter(party -> parties.isOurs(party) && !party.equals(parties.present()))
                        .toList();
        return SeeOther.show("identity/passkeys/signIn", new PasskeyPage(next.path(), former, errors), errors);
    }

    static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(text);
    }
}
