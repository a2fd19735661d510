package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.ProviderTrouble;
import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.federation.protocol.Speaking;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends somebody to a provider. The answer to the form is a page that goes on by itself: a redirect after a form may lead to our own
 * host only, as the content policy says, and providers lead through hosts that nobody can list.
 */
@Component
public class Leaving {
    private final Speaking speaking;
    private final Flows flows;
    private final BrowserKey browsers;
    private final Refusals refusals;
    private final Languages languages;

    Leaving(Speaking speaking, Flows flows, BrowserKey browsers, Refusals refusals, Languages languages) {
        this.speaking = speaking;
        this.flows = flows;
        this.browsers = browsers;
        this.refusals = refusals;
        this.languages = languages;
    }

    /** The page that leads to the provider, or says why there is no way there now. */
    public ModelAndView leave(
            Client client,
            Purpose purpose,
            @Nullable ParticipantId participant,
            Next next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secrets = Secrets.random();
        var language = languages.choose(request, response, CurrentTenant.get().locales());
        try {
            var address = speaking.departure(client, secrets, scopes(client, purpose), language);
            var flow = new Flow(purpose, participant, secrets, client.origin(), next);
            flows.begin(flow, client.provider(), browsers.give(request, response));
            response.setHeader("Cache-Control", "no-store");
            return new ModelAndView(
                    "federation/journeys/departure",
                    "page",
                    new DeparturePage(name(client, language), address.toString()));
        } catch (ProviderTrouble trouble) {
            return refusals.of(client.provider(), trouble, next);
        }
    }

    static java.util.List<String> scopes(Client client, Purpose purpose) {
        var settings = client.provider().settings();
        return purpose == Purpose.VERIFICATION ? settings.verificationScopes() : settings.scopes();
    }

    private static String name(Client client, Locale language) {
        return client.provider().name().in(language);
    }
}
