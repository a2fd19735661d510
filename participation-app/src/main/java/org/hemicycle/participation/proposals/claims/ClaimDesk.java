package org.hemicycle.participation.proposals.claims;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
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

/** Staff confirm who wrote what was imported. */
@Controller
@Needs(value = Power.ANSWER, inSpaces = true)
@RequestMapping("/admin/proposals/claims")
class ClaimDesk {
    private final Claims claims;

    ClaimDesk(Claims claims) {
        this.claims = claims;
    }

    /** What waits for a decision. */
    record ClaimsPage(List<Claim> claims) {}

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView("proposals/claims/index", "page", new ClaimsPage(mine(reader)));
    }

    @PostMapping("/{claim:\\d{1,18}}/acceptance")
    ModelAndView accept(
            @PathVariable("claim") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        claims.accept(actor, claim(id, actor));
        return SeeOther.page("/admin/proposals/claims", flash, Notice.success("proposals.claim.accepted"));
    }

    @PostMapping("/{claim:\\d{1,18}}/refusal")
    @InSilence
    ModelAndView refuse(
            @PathVariable("claim") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        claims.refuse(actor, claim(id, actor));
        return SeeOther.page("/admin/proposals/claims", flash, Notice.success("proposals.claim.refused"));
    }

    private Claim claim(long id, SignedIn actor) {
        return mine(actor).stream()
                .filter(claim -> claim.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Claim> mine(SignedIn reader) {
        return claims.open(reader.powers().scope(Power.ANSWER));
    }
}
