package org.hemicycle.participation.api.issuer;

import java.util.Objects;
import org.hemicycle.participation.api.clients.ApiClient;
import org.hemicycle.participation.api.clients.Clients;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody whether a site may learn what it wants to; what is shown comes from what was asked, not from the address. */
@Controller
class ConsentController {
    private final Authorizations authorizations;
    private final Clients clients;

    ConsentController(Authorizations authorizations, Clients clients) {
        this.authorizations = authorizations;
        this.clients = clients;
    }

    @GetMapping("/oauth2/consent")
    ModelAndView show(
            @RequestParam(name = "state", defaultValue = "") String state,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        var pending =
                person == null ? null : authorizations.pending(state, person).orElse(null);
        if (person == null || pending == null) {
            var late = new ModelAndView("api/refused", "page", new RefusedPage("late"));
            late.setStatus(HttpStatus.BAD_REQUEST);
            return late;
        }
        return new ModelAndView("api/consent", "page", page(pending, client(pending), state, person));
    }

    private ApiClient client(OAuth2Authorization pending) {
        return clients.find(Long.parseLong(pending.getRegisteredClientId())).orElseThrow();
    }

    private static ConsentPage page(OAuth2Authorization pending, ApiClient client, String state, SignedIn person) {
        OAuth2AuthorizationRequest asked =
                Objects.requireNonNull(pending.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        return new ConsentPage(
                client.name(),
                client.clientId(),
                Objects.requireNonNull(asked.getRedirectUri()),
                state,
                asked.getScopes().stream().sorted().toList(),
                person.name(),
                person.email());
    }
}
