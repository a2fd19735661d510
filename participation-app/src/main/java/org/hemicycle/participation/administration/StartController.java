package org.hemicycle.participation.administration;

import java.util.List;
import org.hemicycle.participation.administration.announcements.Announcements;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where staff arrive: what they can do now, the figures of their work, and what was done lately. */
@Controller
@Needs({})
class StartController {
    private final Contributions contributions;
    private final Activity activity;
    private final Announcements announcements;

    StartController(Contributions contributions, Activity activity, Announcements announcements) {
        this.contributions = contributions;
        this.activity = activity;
        this.announcements = announcements;
    }

    @GetMapping("/admin")
    ModelAndView start(@AuthenticationPrincipal SignedIn reader) {
        var powers = reader.powers();
        return new ModelAndView(
                "administration/start",
                "page",
                new StartPage(
                        powers.has(Power.CONFIGURE) ? announcements.unread(reader.id()) : List.of(),
                        contributions.tasks(powers),
                        contributions.figures(powers),
                        activity.latest(reader)));
    }
}
