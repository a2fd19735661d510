package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.federation.protocol.ProviderTrouble;
import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.federation.protocol.Speaking;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** After signing out here: on to the provider, to end the session there. */
@Controller
class FarewellController {
    private final ProviderSessions sessions;
    private final Clients clients;
    private final Speaking speaking;
    private final PublicAddresses addresses;
    private final Languages languages;

    FarewellController(
            ProviderSessions sessions,
            Clients clients,
            Speaking speaking,
            PublicAddresses addresses,
            Languages languages) {
        this.sessions = sessions;
        this.clients = clients;
        this.speaking = speaking;
        this.addresses = addresses;
        this.languages = languages;
    }

    @GetMapping("/session/farewell/{key}")
    ModelAndView show(@PathVariable("key") String key, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var hint = sessions.hint(key);
        var client = hint.flatMap(known -> clients.find(known.provider(), addresses.of(request)));
        var address = client.flatMap(known -> end(known, hint.get().idToken()));
        if (address.isEmpty()) {
            return new ModelAndView("federation/journeys/ended");
        }
        var language = languages.choose(request, response, CurrentTenant.get().locales());
        var page = new DeparturePage(
                client.get().provider().name().in(language), address.get().toString());
        return new ModelAndView("federation/journeys/farewell", "page", page);
    }

    private Optional<URI> end(Client client, String idToken) {
        try {
            return speaking.end(client, idToken, Secrets.text());
        } catch (ProviderTrouble trouble) {
            return Optional.empty();
        }
    }
}
