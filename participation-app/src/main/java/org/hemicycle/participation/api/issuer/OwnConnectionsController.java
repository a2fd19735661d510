package org.hemicycle.participation.api.issuer;

import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sites that somebody signs in to with this space, and the end of that. */
@Controller
class OwnConnectionsController {
    private final Consents consents;

    OwnConnectionsController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/account/connections")
    ModelAndView index(@AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("api/ownConnections", "page", new OwnConnectionsPage(consents.of(person.id())));
    }

    @DeleteMapping("/account/connections/{client:\\d{1,18}}")
    ModelAndView withdraw(
            @PathVariable("client") long client, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        return consents.withdraw(person.id(), client)
                ? SeeOther.page("/account/connections", flash, Notice.success("api.own.withdrawn"))
                : SeeOther.page("/account/connections");
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        AccountEntry connectionsOfAPerson() {
            return new AccountEntry("api", 60, "api.own.title", "/account/connections");
        }
    }
}
