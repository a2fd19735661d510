package org.hemicycle.participation.verification.domains;

import static org.hemicycle.themes.Message.of;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click, for whoever has the right address. */
@Controller
@RequestMapping("/account/verifications/domain")
class DomainController {
    private final Domains domains;
    private final Domains.Way way;
    private final Handlers handlers;
    private final Ways ways;

    DomainController(Domains domains, Domains.Way way, Handlers handlers, Ways ways) {
        this.domains = domains;
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        return page(person, next, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView verify(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        return domains.grant(person.id())
                .map(granting -> granting instanceof Granting.Granted
                        ? SeeOther.page(Onward.of(next).path(), flash, Notice.success("verification.granted"))
                        : SeeOther.page(Onward.of(null).path(), flash, Notice.warning("verification.disputed")))
                .orElseGet(() -> page(person, next, FormErrors.of("", of("verification.domain.unknown"))));
    }

    private ModelAndView page(SignedIn person, @Nullable String next, FormErrors errors) {
        if (handlers.open(way).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var address = domains.address(person.id()).orElse(null);
        boolean recognised = address != null && domains.isRecognised(address);
        var page = new DomainPage(
                ways.of(person.id(), way),
                address,
                recognised,
                errors,
                Onward.of(next).path());
        return SeeOther.show("verification/domains/form", page, errors);
    }
}
