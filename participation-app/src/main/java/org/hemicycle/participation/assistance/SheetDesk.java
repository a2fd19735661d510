package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.AssistedSheet;
import org.hemicycle.participation.proposals.AssistedSupports;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters the supports of people who are present, one sheet for each: as many people as were counted, each with one number. */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops/{id:\\d{1,18}}/supports")
class SheetDesk {
    private final Workshops workshops;
    private final TakingDown takingDown;
    private final AssistedSupports supports;
    private final Places places;

    SheetDesk(Workshops workshops, TakingDown takingDown, AssistedSupports supports, Places places) {
        this.workshops = workshops;
        this.takingDown = takingDown;
        this.supports = supports;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        if (!Contributions.isOn("proposals")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var workshop = workshops.existing(id);
        var asked = new WrittenForm(values);
        var wanted = asked.number("person");
        int person = within(workshop, wanted == null ? supports.highest(id) + 1L : wanted);
        var components =
                places.open(workshop, "support").stream().map(Place::component).toList();
        return new ModelAndView(
                "assistance/supports",
                "page",
                new SheetPage(
                        workshop,
                        person,
                        asked.text("q"),
                        !components.isEmpty(),
                        supports.choices(id, person, components, asked.text("q")),
                        supports.count(id)));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        var form = new WrittenForm(values);
        var number = form.number("person");
        if (number == null || number < 1 || number > workshop.present()) {
            return SeeOther.page(
                    workshop.path() + "/supports",
                    flash,
                    Notice.warning("assistance.supports.too-many", workshop.present()));
        }
        var shown = offered(workshop, numbers(form.chosen("shown")));
        var sheet = takingDown.sheet(person, workshop, number.intValue(), shown, numbers(form.chosen("ticked")));
        return SeeOther.page(
                workshop.path() + "/supports?person=" + within(workshop, number + 1), flash, notice(sheet, number));
    }

    private static Notice notice(AssistedSheet sheet, long person) {
        return sheet.refused() > 0
                ? Notice.warning("assistance.supports.refused", person, sheet.added(), sheet.refused())
                : Notice.success("assistance.supports.kept", person, sheet.added(), sheet.takenBack());
    }

    /** Only proposals of this workshop's components, whatever the form says. */
    private Set<Long> offered(Workshop workshop, Set<Long> shown) {
        List<Long> components =
                places.open(workshop, "support").stream().map(Place::component).toList();
        return shown.stream().filter(id -> supports.isIn(id, components)).collect(Collectors.toSet());
    }

    private static int within(Workshop workshop, long person) {
        return (int) Math.max(1, Math.min(person, workshop.present()));
    }

    private static Set<Long> numbers(Set<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
