package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** To a provider, and back from it. */
@Controller
@RequestMapping("/session/providers/{key}")
class ProviderController {
    private final Clients clients;
    private final PublicAddresses addresses;
    private final Leaving leaving;
    private final Returning returning;

    ProviderController(Clients clients, PublicAddresses addresses, Leaving leaving, Returning returning) {
        this.clients = clients;
        this.addresses = addresses;
        this.leaving = leaving;
        this.returning = returning;
    }

    /** Signs in, also once more: who is in already proves again who they are. */
    @PostMapping
    ModelAndView signIn(
            @PathVariable("key") String key,
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return leaving.leave(client(key, request), Purpose.SIGN_IN, null, Next.of(next), request, response);
    }

    /** Has facts about the person who is signed in vouched for. */
    @PostMapping("/verification")
    ModelAndView verify(
            @PathVariable("key") String key,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return person == null
                ? SeeOther.page(Next.of(next).signIn())
                : leaving.leave(
                        client(key, request), Purpose.VERIFICATION, person.id(), Next.of(next), request, response);
    }

    @GetMapping("/callback")
    ModelAndView callback(
            @PathVariable("key") String key,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return returning.answer(key, ProviderAnswer.of(request), person, request, response);
    }

    /** Back from signing out at the provider. */
    @GetMapping("/end")
    ModelAndView end(@PathVariable("key") String key) {
        return new ModelAndView("federation/journeys/ended");
    }

    private Client client(String key, HttpServletRequest request) {
        return clients.find(key, addresses.of(request))
                .filter(client -> client.provider().enabled())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
