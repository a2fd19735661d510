package org.hemicycle.participation.moderation.figures;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The figures of moderation, for everybody. */
@Controller
class FiguresController {
    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/transparency")
    ModelAndView show() {
        return new ModelAndView("moderation/figures/show", "page", new FiguresPage(figures.years(), figures.reasons()));
    }

    /** What moderation did. */
    record FiguresPage(List<Figures.Year> years, List<Figures.Reason> reasons) {
        FiguresPage {
            years = List.copyOf(years);
            reasons = List.copyOf(reasons);
        }
    }
}
