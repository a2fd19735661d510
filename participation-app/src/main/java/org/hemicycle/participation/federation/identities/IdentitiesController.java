package org.hemicycle.participation.federation.identities;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.federation.journeys.Leaving;
import org.hemicycle.participation.federation.journeys.Purpose;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.WaysIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The identities of the person who is signed in: which are linked, link another, unlink one. */
@Controller
@RequestMapping("/account/identities")
class IdentitiesController {
    private static final String HERE = "/account/identities";
    private final ExternalIdentities identities;
    private final WaysIn ways;
    private final Clients clients;
    private final Leaving leaving;
    private final PublicAddresses addresses;

    IdentitiesController(
            ExternalIdentities identities, WaysIn ways, Clients clients, Leaving leaving, PublicAddresses addresses) {
        this.identities = identities;
        this.ways = ways;
        this.clients = clients;
        this.leaving = leaving;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        var back = next == null ? null : Next.of(next).path();
        var page = new IdentitiesPage(identities.of(person.id()), clients.enabled(), getsInOtherwise(person), back);
        return new ModelAndView("federation/identities/show", "page", page);
    }

    @PostMapping("/{provider}")
    @ProvedLately(back = HERE)
    ModelAndView link(
            @PathVariable("provider") String provider,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = clients.find(provider, addresses.of(request))
                .filter(one -> one.provider().enabled())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return leaving.leave(client, Purpose.LINK, person.id(), Next.of(HERE), request, response);
    }

    @DeleteMapping("/{id:\\d+}")
    @ProvedLately(back = HERE)
    ModelAndView unlink(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        boolean gone = identities.unlink(person.id(), id, getsInOtherwise(person));
        return SeeOther.page(
                HERE,
                flash,
                gone ? Notice.success("federation.identities.unlinked") : Notice.warning("federation.identities.last"));
    }

    private boolean getsInOtherwise(SignedIn person) {
        return ways.besides("provider", person.id());
    }
}
