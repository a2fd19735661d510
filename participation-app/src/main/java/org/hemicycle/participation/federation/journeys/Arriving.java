package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hemicycle.participation.federation.identities.ExternalIdentities;
import org.hemicycle.participation.federation.journeys.Refusals.Reason;
import org.hemicycle.participation.federation.protocol.Vouched;
import org.hemicycle.participation.identity.Entrance;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What becomes of somebody for whom a provider vouches: found by provider and subject, never by an address. */
@Component
class Arriving {
    private final ExternalIdentities identities;
    private final Arrivals arrivals;
    private final Entrance entrance;
    private final ProviderSessions sessions;
    private final PassingOnFacts facts;
    private final Refusals refusals;

    Arriving(
            ExternalIdentities identities,
            Arrivals arrivals,
            Entrance entrance,
            ProviderSessions sessions,
            PassingOnFacts facts,
            Refusals refusals) {
        this.identities = identities;
        this.arrivals = arrivals;
        this.entrance = entrance;
        this.sessions = sessions;
        this.facts = facts;
        this.refusals = refusals;
    }

    ModelAndView arrive(
            Returning.Back back, Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        var owner = identities.owner(back.client().provider(), vouched.subject());
        return switch (back.flow().purpose()) {
            case SIGN_IN ->
                owner.map(id -> enter(back, id, vouched.idToken(), request, response))
                        .orElseGet(() -> welcome(back, vouched));
            case LINK -> link(back, vouched, owner, request, response);
            case VERIFICATION -> verify(back, vouched, owner, request, response);
            case TRIAL -> throw new IllegalStateException("a trial arrives nowhere");
        };
    }

    ModelAndView enter(
            Returning.Back back,
            ParticipantId id,
            String idToken,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!entrance.enter(id, Proof.Means.PROVIDER, request, response)) {
            return refusals.of(
                    back.client().provider(), Reason.CLOSED, back.flow().next());
        }
        sessions.begin(back.client(), id, idToken, request);
        return SeeOther.page(back.flow().next().path());
    }

    private ModelAndView welcome(Returning.Back back, Vouched vouched) {
        var provider = back.client().provider();
        var claims = provider.settings().claims();
        boolean believed = provider.settings().trustsAddresses() && vouched.emailVerified(claims);
        var arrival = new Arrival(
                vouched.subject(),
                vouched.name(claims),
                vouched.email(claims),
                believed,
                vouched.language(claims),
                vouched.idToken());
        arrivals.keep(arrival, provider, back.browser(), back.flow().next());
        return SeeOther.page("/session/arrival");
    }

    private ModelAndView link(
            Returning.Back back,
            Vouched vouched,
            Optional<ParticipantId> owner,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = back.person();
        var provider = back.client().provider();
        if (person == null || !person.id().equals(back.flow().participant())) {
            return refusals.of(provider, Reason.SOMEBODY_ELSE, back.flow().next());
        }
        boolean free = owner.isEmpty() && identities.link(provider, vouched.subject(), person.id());
        if (!free && !owner.equals(Optional.of(person.id()))) {
            return refusals.of(provider, Reason.LINKED_ELSEWHERE, back.flow().next());
        }
        return after(back, Notice.success("federation.identities.linked"), request, response);
    }

    private ModelAndView verify(
            Returning.Back back,
            Vouched vouched,
            Optional<ParticipantId> owner,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = back.person();
        var provider = back.client().provider();
        if (person == null || !person.id().equals(back.flow().participant())) {
            return refusals.of(provider, Reason.SOMEBODY_ELSE, back.flow().next());
        }
        if (owner.isPresent() && !owner.get().equals(person.id())) {
            return refusals.of(provider, Reason.LINKED_ELSEWHERE, back.flow().next());
        }
        facts.passOn(person.id(), provider, vouched);
        return SeeOther.page(back.flow().next().path());
    }

    private static ModelAndView after(
            Returning.Back back, Notice notice, HttpServletRequest request, HttpServletResponse response) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(org.hemicycle.themes.web.Requests.NOTICE, notice);
        return SeeOther.page(back.flow().next().path());
    }
}
