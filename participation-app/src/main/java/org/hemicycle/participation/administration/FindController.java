package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds a place of the administration by its name, by what its help says, or by another word for what is done there. */
@Controller
@Needs({})
class FindController {
    private final Contributions contributions;

    FindController(Contributions contributions) {
        this.contributions = contributions;
    }

    @GetMapping("/admin/search")
    ModelAndView find(
            @RequestParam(name = "q", defaultValue = "") String words, @AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView(
                "administration/find",
                "page",
                new FindPage(words.strip(), contributions.administration(reader.powers())));
    }
}
