package org.hemicycle.participation.federation.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.federation.journeys.Arrivals;
import org.hemicycle.participation.federation.journeys.BrowserKey;
import org.hemicycle.participation.federation.journeys.Leaving;
import org.hemicycle.participation.federation.journeys.Purpose;
import org.hemicycle.participation.federation.protocol.Client;
import org.hemicycle.participation.federation.protocol.Clients;
import org.hemicycle.participation.federation.protocol.Examination;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Tries a provider before people see it: first our servers ask it, then the administrator signs in there; nothing changes here. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/providers/{key}/trial")
class TrialController {
    private final Clients clients;
    private final Examination examination;
    private final Leaving leaving;
    private final Arrivals arrivals;
    private final BrowserKey browsers;
    private final PublicAddresses addresses;

    TrialController(
            Clients clients,
            Examination examination,
            Leaving leaving,
            Arrivals arrivals,
            BrowserKey browsers,
            PublicAddresses addresses) {
        this.clients = clients;
        this.examination = examination;
        this.leaving = leaving;
        this.arrivals = arrivals;
        this.browsers = browsers;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView examine(@PathVariable("key") String key, HttpServletRequest request) {
        var client = client(key, request);
        var page = new TrialPage(client.provider(), examination.of(client), null);
        return new ModelAndView("federation/administration/trial", "page", page);
    }

    @PostMapping
    ModelAndView leave(
            @PathVariable("key") String key,
            @AuthenticationPrincipal SignedIn actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return leaving.leave(client(key, request), Purpose.TRIAL, actor.id(), Next.of(null), request, response);
    }

    @GetMapping("/result")
    ModelAndView result(@PathVariable("key") String key, HttpServletRequest request) {
        var result = browsers.of(request).flatMap(browser -> arrivals.trial(browser, key));
        if (result.isEmpty()) {
            return SeeOther.page("/admin/providers/" + key + "/trial");
        }
        var page = new TrialPage(client(key, request).provider(), java.util.List.of(), result.get());
        return new ModelAndView("federation/administration/result", "page", page);
    }

    private Client client(String key, HttpServletRequest request) {
        return clients.find(key, addresses.of(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
