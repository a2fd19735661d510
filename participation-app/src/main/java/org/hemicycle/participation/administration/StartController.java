package org.hemicycle.participation.administration;

import java.util.List;
import org.hemicycle.participation.administration.announcements.Announcements;
import org.hemicycle.participation.administration.welcome.WelcomePath;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
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
    private final WelcomePath way;

    StartController(Contributions contributions, Activity activity, Announcements announcements, WelcomePath way) {
        this.contributions = contributions;
        this.activity = activity;
        this.announcements = announcements;
        this.way = way;
    }

    @GetMapping("/admin")
    ModelAndView start(@AuthenticationPrincipal SignedIn reader) {
        var powers = reader.powers();
        return new ModelAndView(
                "administration/start",
                "page",
                new StartPage(
                        powers.has(Power.CONFIGURE) && !way.dismissed() ? way.now() : null,
                        powers.has(Power.CONFIGURE) ? announcements.unread(reader.id()) : List.of(),
                        todo(powers),
                        contributions.figures(powers),
                        activity.latest(reader)));
    }

    /** What is to be done, each with the place whose address it is below. */
    private List<StartPage.Todo> todo(Powers powers) {
        List<AdminEntry> places = contributions.administration(powers);
        return contributions.tasks(powers).stream()
                .map(task -> new StartPage.Todo(
                        task,
                        places.stream()
                                .filter(place -> !place.path().equals("/admin")
                                        && task.path().startsWith(place.path()))
                                .map(AdminEntry::label)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
