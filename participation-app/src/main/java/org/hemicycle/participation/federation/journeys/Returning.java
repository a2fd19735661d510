package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.federation.journeys.Refusals.Reason;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.federation.protocol.ProviderTrouble;
import org.hemicycle.participation.federation.protocol.Speaking;
import org.hemicycle.participation.federation.protocol.Vouched;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes up a journey where the person comes back from the provider. What does not fit changes nothing. */
@Component
class Returning {
    private final Flows flows;
    private final Clients clients;
    private final BrowserKey browsers;
    private final Speaking speaking;
    private final Arriving arriving;
    private final Arrivals arrivals;
    private final Refusals refusals;

    Returning(
            Flows flows,
            Clients clients,
            BrowserKey browsers,
            Speaking speaking,
            Arriving arriving,
            Arrivals arrivals,
            Refusals refusals) {
        this.flows = flows;
        this.clients = clients;
        this.browsers = browsers;
        this.speaking = speaking;
        this.arriving = arriving;
        this.arrivals = arrivals;
        this.refusals = refusals;
    }

    ModelAndView answer(
            String key,
            ProviderAnswer answer,
            @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = browsers.of(request);
        var flow = browser.flatMap(digest -> flows.take(key, answer.state(), digest));
        if (flow.isEmpty()) {
            return refusals.of(Reason.EXPIRED, Next.of(null));
        }
        var client = clients.find(key, flow.get().origin()).orElseThrow();
        if (flow.get().purpose() == Purpose.TRIAL) {
            arrivals.keep(tried(client, flow.get(), answer), client.provider(), browser.get());
            return SeeOther.page("/admin/providers/" + key + "/trial/result");
        }
        return goOn(new Back(client, flow.get(), browser.get(), person), answer, request, response);
    }

    private ModelAndView goOn(
            Back back, ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        var provider = back.client().provider();
        var next = back.flow().next();
        if (!provider.enabled()) {
            return refusals.of(provider, Reason.EXPIRED, next);
        }
        try {
            if (answer.code() == null || answer.error() != null) {
                speaking.checkIssuer(back.client(), answer.issuer(), false);
                boolean aborted = "access_denied".equals(answer.error());
                return refusals.of(provider, aborted ? Reason.ABORTED : Reason.DECLINED, next);
            }
            return arriving.arrive(back, exchange(back.client(), back.flow(), answer), request, response);
        } catch (ProviderTrouble trouble) {
            return refusals.of(provider, trouble, next);
        }
    }

    private TrialResult tried(Client client, Flow flow, ProviderAnswer answer) {
        if (answer.code() == null) {
            return TrialResult.failed("answered", answer.error() == null ? "" : answer.error());
        }
        try {
            return TrialResult.of(
                    exchange(client, flow, answer), client.provider().settings().claims());
        } catch (ProviderTrouble trouble) {
            return TrialResult.failed(trouble);
        }
    }

    private Vouched exchange(Client client, Flow flow, ProviderAnswer answer) {
        return speaking.exchange(
                client,
                flow.secrets(),
                java.util.Objects.requireNonNull(answer.code()),
                answer.issuer(),
                Leaving.scopes(client, flow.purpose()));
    }

    /** Somebody who is back: with whom, from where, in which browser, and as whom they are signed in here. */
    record Back(
            Client client,
            Flow flow,
            BrowserKey.Digest browser,
            @Nullable SignedIn person) {}
}
