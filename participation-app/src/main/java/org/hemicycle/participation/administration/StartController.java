package org.hemicycle.participation.administration;

import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator arrives: what needs doing now, figures, and what was done lately. */
@Controller
@Needs({})
class StartController {
    private final Contributions contributions;
    private final Activity activity;

    StartController(Contributions contributions, Activity activity) {
        this.contributions = contributions;
        this.activity = activity;
    }

    @GetMapping("/admin")
    ModelAndView start() {
        return new ModelAndView(
                "administration/start",
                "page",
                new StartPage(contributions.tasks(), activity.figures(), activity.latest()));
    }
}
