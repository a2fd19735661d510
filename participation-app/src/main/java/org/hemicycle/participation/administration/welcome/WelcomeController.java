package org.hemicycle.participation.administration.welcome;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way step by step, and whether the start page goes on showing it. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/welcome")
class WelcomeController {
    private final WelcomePath way;

    WelcomeController(WelcomePath way) {
        this.way = way;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("administration/welcome/index", "page", way.now());
    }

    @InSilence
    @PostMapping("/dismissal")
    ModelAndView dismiss(@AuthenticationPrincipal SignedIn actor) {
        way.dismiss(actor, true);
        return new ModelAndView("redirect:/admin");
    }

    @InSilence
    @Reversible
    @DeleteMapping("/dismissal")
    ModelAndView resume(@AuthenticationPrincipal SignedIn actor) {
        way.dismiss(actor, false);
        return new ModelAndView("redirect:/admin/welcome");
    }
}
