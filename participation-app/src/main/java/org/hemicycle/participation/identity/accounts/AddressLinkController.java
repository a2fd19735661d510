package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.joining.SentPage;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.layout.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an address says to a change: the link shows a page, its buttons say yes or no. Nobody needs to be signed in for it. */
@Controller
class AddressLinkController {
    private final AddressChanges changes;
    private final ChangingAnAddress changing;
    private final Participants participants;
    private final SigningIn signingIn;

    AddressLinkController(
            AddressChanges changes, ChangingAnAddress changing, Participants participants, SigningIn signingIn) {
        this.changes = changes;
        this.changing = changing;
        this.participants = participants;
        this.signingIn = signingIn;
    }

    @GetMapping("/addresses/{token}")
    ModelAndView show(@PathVariable("token") String token) {
        return changes.look(new Token(token))
                .map(sent -> new ModelAndView(
                        "identity/addressLink",
                        "page",
                        new AddressLinkPage(
                                token,
                                sent.change().newEmail().value(),
                                sent.side() == AddressChange.Side.OLD,
                                sent.change().isConfirmedBy(sent.side()))))
                .orElseGet(() -> said("identity.address.gone", HttpStatus.NOT_FOUND));
    }

    @PostMapping("/addresses/{token}/confirmation")
    ModelAndView confirm(
            @PathVariable("token") String token,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = changing.confirm(new Token(token));
        if (outcome.isEmpty()) {
            return said("identity.address.gone", HttpStatus.NOT_FOUND);
        }
        if (person != null) {
            participants
                    .find(person.id())
                    .ifPresent(me -> signingIn.remember(me.signedIn(person.proof()), request, response));
        }
        return SeeOther.page("/addresses/outcomes/" + outcome.get().name().toLowerCase(Locale.ROOT));
    }

    @PostMapping("/addresses/{token}/refusal")
    ModelAndView refuse(@PathVariable("token") String token) {
        return changing.stop(new Token(token))
                ? SeeOther.page("/addresses/outcomes/stopped")
                : said("identity.address.gone", HttpStatus.NOT_FOUND);
    }

    @GetMapping("/addresses/outcomes/{outcome:halfway|done|failed|stopped}")
    ModelAndView say(@PathVariable("outcome") String outcome) {
        return said("identity.address." + outcome, HttpStatus.OK);
    }

    private static ModelAndView said(String key, HttpStatus status) {
        var model = new ModelAndView("identity/said", "page", new SentPage(key));
        model.setStatus(status);
        return model;
    }
}
