package org.hemicycle.participation.support;

import java.time.Clock;
import java.util.UUID;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators let operators in for a while, or do not, and see who was here. */
@Controller
@Needs(Power.APPOINT)
@RequestMapping("/admin/support")
class SupportDesk {
    private static final String HOME = "/admin/support";
    private final Accesses accesses;
    private final Clock clock;

    SupportDesk(Accesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("support/administration", "page", new SupportPage(accesses.latest(), clock.instant()));
    }

    @PostMapping("/{id}/consent")
    @ProvedLately(back = HOME)
    ModelAndView consent(
            @PathVariable("id") UUID id, @AuthenticationPrincipal SignedIn administrator, RedirectAttributes flash) {
        return after(id, accesses.consent(administrator, id), "support.consented", flash);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            @PathVariable("id") UUID id, @AuthenticationPrincipal SignedIn administrator, RedirectAttributes flash) {
        return after(id, accesses.refuse(administrator, id), "support.refused", flash);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable("id") UUID id, @AuthenticationPrincipal SignedIn administrator, RedirectAttributes flash) {
        return after(id, accesses.end(administrator, id), "support.ended", flash);
    }

    private ModelAndView after(UUID id, boolean done, String sentence, RedirectAttributes flash) {
        if (!done && accesses.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.page(HOME, flash, done ? Notice.success(sentence) : Notice.information("support.changed"));
    }
}
