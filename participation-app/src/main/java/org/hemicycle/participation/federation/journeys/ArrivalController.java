package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.federation.identities.ExternalIdentities;
import org.hemicycle.participation.federation.journeys.Refusals.Reason;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.Seats;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody whose identity belongs to no account says how to go on: by opening one, or, having proved that an existing account is
 * theirs too, by linking it. That the addresses are the same proves nothing.
 */
@Controller
@RequestMapping("/session/arrival")
class ArrivalController {
    private final Arrivals arrivals;
    private final BrowserKey browsers;
    private final Clients clients;
    private final ExternalIdentities identities;
    private final OpeningByProvider opening;
    private final Arriving arriving;
    private final Admission admission;
    private final Seats seats;
    private final Refusals refusals;
    private final PublicAddresses addresses;
    private final Languages languages;

    ArrivalController(
            Arrivals arrivals,
            BrowserKey browsers,
            Clients clients,
            ExternalIdentities identities,
            OpeningByProvider opening,
            Arriving arriving,
            Admission admission,
            Seats seats,
            Refusals refusals,
            PublicAddresses addresses,
            Languages languages) {
        this.arrivals = arrivals;
        this.browsers = browsers;
        this.clients = clients;
        this.identities = identities;
        this.opening = opening;
        this.arriving = arriving;
        this.admission = admission;
        this.seats = seats;
        this.refusals = refusals;
        this.addresses = addresses;
        this.languages = languages;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return guest(request)
                .map(guest -> page(guest, person, guest.arrival().name(), FormErrors.NONE))
                .orElseGet(this::gone);
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(name = "name", defaultValue = "") String name,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var guest = guest(request).orElse(null);
        if (guest == null) {
            return gone();
        }
        if (!admission.admitsSignUp(Proof.Means.PROVIDER)) {
            return refusals.of(guest.client().provider(), Reason.NOT_ADMITTED, guest.next());
        }
        if (name.isBlank() || name.strip().length() > 100) {
            var wrong = FormErrors.of("name", Message.of("federation.arrival.name-wrong", 100));
            return page(guest, person, name, wrong);
        }
        if (seats.isFull()) {
            return page(guest, person, name, FormErrors.of("", Message.of("identity.sign-up.full")));
        }
        return switch (opening.open(
                guest.arrival(), guest.client().provider(), name.strip(), language(request, response))) {
            case OpeningByProvider.Outcome.Opened(var id) -> {
                arrivals.forget(guest.browser());
                yield arriving.enter(guest.back(person), id, guest.arrival().idToken(), request, response);
            }
            case OpeningByProvider.Outcome.AddressTaken() ->
                page(guest, person, name, FormErrors.of("", Message.of("federation.arrival.address-taken")));
        };
    }

    @PostMapping("/link")
    @ProvedLately(back = "/session/arrival")
    ModelAndView link(
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var guest = guest(request).orElse(null);
        if (guest == null) {
            return gone();
        }
        if (person == null) {
            return SeeOther.page(Next.of("/session/arrival").signIn());
        }
        if (!identities.link(guest.client().provider(), guest.arrival().subject(), person.id())) {
            return refusals.of(guest.client().provider(), Reason.LINKED_ELSEWHERE, guest.next());
        }
        arrivals.forget(guest.browser());
        return SeeOther.page(guest.next().path());
    }

    @DeleteMapping
    ModelAndView leave(HttpServletRequest request) {
        browsers.of(request).ifPresent(arrivals::forget);
        return SeeOther.page("/");
    }

    private Optional<Guest> guest(HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> arrivals.arrival(browser)
                        .flatMap(kept -> clients.find(kept.provider(), addresses.of(request))
                                .filter(client -> client.provider().enabled())
                                .map(client -> new Guest(client, kept.value(), browser, kept.next()))));
    }

    private ModelAndView page(Guest guest, @Nullable SignedIn person, String name, FormErrors errors) {
        var page = new ArrivalPage(
                guest.client().provider().name(),
                name,
                guest.arrival().email(),
                guest.arrival().verified(),
                admission.admitsSignUp(Proof.Means.PROVIDER),
                person == null ? null : person.name(),
                errors);
        return SeeOther.show("federation/journeys/arrival", page, errors);
    }

    private ModelAndView gone() {
        return refusals.of(Reason.EXPIRED, Next.of(null));
    }

    private Locale language(HttpServletRequest request, HttpServletResponse response) {
        return languages.choose(request, response, CurrentTenant.get().locales());
    }

    private record Guest(Client client, Arrival arrival, BrowserKey.Digest browser, Next next) {
        Returning.Back back(@Nullable SignedIn person) {
            var flow = new Flow(
                    Purpose.SIGN_IN,
                    null,
                    new org.hemicycle.participation.federation.protocol.Secrets("", "", ""),
                    client.origin(),
                    next);
            return new Returning.Back(client, flow, browser, person);
        }
    }
}
