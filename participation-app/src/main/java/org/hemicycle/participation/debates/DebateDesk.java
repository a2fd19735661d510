package org.hemicycle.participation.debates;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All debates for those who edit their spaces: where each stands, and where one opens an official one. */
@Controller
@Needs(value = Power.EDIT, inSpaces = true)
class DebateDesk {
    private static final int PAGE = 30;
    private final Debates debates;
    private final Spaces spaces;

    DebateDesk(Debates debates, Spaces spaces) {
        this.debates = debates;
        this.spaces = spaces;
    }

    @GetMapping("/admin/debates")
    ModelAndView index(
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn reader) {
        var scope = reader.powers().scope(Power.EDIT);
        var rows = debates.desk(scope, before == null ? 0 : before, PAGE);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var places = spaces.places("debates", null).stream()
                .filter(place -> scope.has(place.space()))
                .toList();
        var next =
                rows.size() > PAGE ? "/admin/debates?before=" + shown.getLast().id() : null;
        return new ModelAndView("debates/administration", "page", new DeskPage(shown, places, next));
    }

    /** All debates of somebody's spaces, and the components in which one can be opened. */
    record DeskPage(
            List<Debate> debates,
            List<Place> places,
            @Nullable String next) {
        DeskPage {
            debates = List.copyOf(debates);
            places = List.copyOf(places);
        }
    }
}
