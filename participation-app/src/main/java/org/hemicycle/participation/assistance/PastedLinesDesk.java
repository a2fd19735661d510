package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.ProposalsTakenDown;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Themes;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down several contributions at once: pasted, looked at with what is wrong on which line, then published together. */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops/{id:\\d{1,18}}/lines")
class PastedLinesDesk {
    private final Workshops workshops;
    private final TakingDown takingDown;
    private final ProposalsTakenDown proposals;
    private final Places places;
    private final Themes themes;

    PastedLinesDesk(
            Workshops workshops, TakingDown takingDown, ProposalsTakenDown proposals, Places places, Themes themes) {
        this.workshops = workshops;
        this.takingDown = takingDown;
        this.proposals = proposals;
        this.places = places;
        this.themes = themes;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long id) {
        return page(workshops.existing(id), "", "", null, TakingDown.freshSubmission());
    }

    /** Nothing is written yet. */
    @PostMapping
    ModelAndView preview(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        var form = new WrittenForm(values);
        return preview(workshops.stillOpen(id), form);
    }

    @PostMapping("/taking")
    ModelAndView take(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var workshop = workshops.stillOpen(id);
        var form = new WrittenForm(values);
        var read = read(workshop, form);
        var component = form.number("component");
        if (!read.isRight()
                || component == null
                || !takingDown.lines(person, workshop, component, read.lines(), form.text("submission"))) {
            return preview(workshop, form);
        }
        return SeeOther.page(
                workshop.path(), flash, Notice.success("assistance.taken", takingDown.count(workshop.id())));
    }

    private ModelAndView preview(Workshop workshop, WrittenForm form) {
        return page(
                workshop,
                form.text("component"),
                form.text("lines"),
                read(workshop, form),
                form.text("submission").isEmpty() ? TakingDown.freshSubmission() : form.text("submission"));
    }

    private Lines read(Workshop workshop, WrittenForm form) {
        var component = form.number("component");
        if (component == null
                || places.open(workshop, "propose").stream().noneMatch(place -> place.component() == component)) {
            return new Lines(List.of(), FormErrors.of("component", Message.of("assistance.not-now")));
        }
        return Lines.read(form.text("lines"), component, themes.all(), proposals);
    }

    private ModelAndView page(
            Workshop workshop, String component, String pasted, @Nullable Lines read, String submission) {
        List<Place> open = places.open(workshop, "propose");
        var page = new ModelAndView(
                "assistance/lines", "page", new LinesPage(workshop, open, component, pasted, read, submission));
        if (read != null && !read.isRight()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
