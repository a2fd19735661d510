package org.hemicycle.participation.verification.claims;

import java.util.List;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows by which identity providers somebody can be vouched for; each has an address for it beside the one that signs in. */
@Controller
class ClaimsController {
    private static final String PROVIDERS = "/session/providers/";
    private final Claims.Way way;
    private final Handlers handlers;
    private final Ways ways;
    private final List<SignInWay> signInWays;

    ClaimsController(Claims.Way way, Handlers handlers, Ways ways, List<SignInWay> signInWays) {
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
        this.signInWays = signInWays;
    }

    @GetMapping("/account/verifications/claims")
    ModelAndView show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        var settings = handlers.open(way).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var onward = Onward.of(next).path();
        var page = new Page(ways.of(person.id(), way), onward, offers(settings, Next.of(onward)));
        return new ModelAndView("verification/claims/show", "page", page);
    }

    private List<Offer> offers(HandlerSettings settings, Next next) {
        var named = settings.list("providers");
        return signInWays.stream()
                .flatMap(one -> one.offers(next).stream())
                .filter(offer -> offer.path().startsWith(PROVIDERS))
                .filter(offer -> named.isEmpty() || named.contains(offer.path().substring(PROVIDERS.length())))
                .map(offer ->
                        new Offer(offer.label(), offer.path() + "/verification", offer.preset(), offer.position()))
                .toList();
    }

    /** @param next where the person goes once vouched for */
    record Page(Way way, String next, List<Offer> offers) {
        Page {
            offers = List.copyOf(offers);
        }
    }
}
