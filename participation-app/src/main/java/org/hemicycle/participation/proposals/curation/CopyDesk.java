package org.hemicycle.participation.proposals.curation;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.states.ComponentOfProposals;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals carried into another component: of the next phase, of another space. */
@Controller
@Needs(value = Power.ANSWER, inSpaces = true)
@RequestMapping("/admin/proposals/copies")
class CopyDesk {
    private final Inputs inputs;
    private final Copying copying;
    private final InputChoices choices;
    private final ComponentOfProposals components;

    CopyDesk(Inputs inputs, Copying copying, InputChoices choices, ComponentOfProposals components) {
        this.inputs = inputs;
        this.copying = copying;
        this.choices = choices;
        this.components = components;
    }

    @GetMapping
    ModelAndView form(@RequestParam MultiValueMap<String, String> query, @AuthenticationPrincipal SignedIn reader) {
        return page(reader, Selection.of(query), null);
    }

    @PostMapping
    ModelAndView copy(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var selection = Selection.of(values);
        var number = form.number("component");
        var target = components
                .find(number == null ? 0 : number)
                .filter(found -> actor.powers().has(Power.ANSWER, found.space()));
        if (target.isEmpty()) {
            return page(actor, selection, Message.of("proposals.import.no-component"));
        }
        var states = CopyPage.STATES.stream()
                .map(Standing::key)
                .filter(form.chosen("states")::contains)
                .toList();
        int copied = copying.copy(
                actor,
                those(selection, actor),
                target.get().id(),
                states,
                form.ticked("authors"),
                form.ticked("answers"));
        return SeeOther.page(
                InputQuery.PATH + "?component=" + target.get().id(),
                flash,
                Notice.success("proposals.copy.done", copied));
    }

    private List<Long> those(Selection selection, SignedIn person) {
        return selection.numbers(inputs, person.powers().scope(Power.ANSWER));
    }

    private ModelAndView page(SignedIn reader, Selection selection, @Nullable Message error) {
        var page = new CopyPage(
                selection,
                those(selection, reader).size(),
                choices.within(reader.powers().scope(Power.ANSWER)),
                error);
        var model = new ModelAndView("proposals/curation/copy", "page", page);
        if (error != null) {
            model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
