package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.states.ComponentOfProposals;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal of several: its text is written over theirs, its origins stay linked. */
@Controller
@Needs(value = Power.ANSWER, inSpaces = true)
@RequestMapping("/admin/proposals/merging")
class MergeDesk {
    private final Inputs inputs;
    private final Originals originals;
    private final Merging merging;
    private final InputChoices choices;
    private final ComponentOfProposals components;
    private final Settings settings;

    MergeDesk(
            Inputs inputs,
            Originals originals,
            Merging merging,
            InputChoices choices,
            ComponentOfProposals components,
            Settings settings) {
        this.inputs = inputs;
        this.originals = originals;
        this.merging = merging;
        this.choices = choices;
        this.components = components;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes flash) {
        var chosen = chosen(query, reader);
        if (chosen.size() < 2) {
            return SeeOther.page(InputQuery.PATH, flash, Notice.warning("proposals.merge.too-few"));
        }
        var first = chosen.getFirst();
        var body = chosen.stream().map(one -> one.title() + "\n\n" + one.body()).collect(Collectors.joining("\n\n"));
        return page(
                reader,
                chosen,
                new Piece(first.title(), body),
                Long.toString(first.component()),
                InputQuery.text(first.theme()),
                true,
                true,
                UUID.randomUUID().toString(),
                FormErrors.NONE);
    }

    @PostMapping
    ModelAndView merge(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var chosen = chosen(values, actor);
        var text = Piece.of(form, "");
        var number = form.number("component");
        var target = components
                .find(number == null ? 0 : number)
                .filter(found -> actor.powers().has(Power.ANSWER, found.space()));
        var errors = text.check(
                target.isPresent()
                        ? FormErrors.NONE
                        : FormErrors.of("component", Message.of("proposals.import.no-component")),
                "",
                settings.of(CurrentTenant.get()).proposals());
        if (chosen.size() < 2 && errors.isEmpty()) {
            return SeeOther.page(InputQuery.PATH, flash, Notice.warning("proposals.merge.too-few"));
        }
        if (!errors.isEmpty() || target.isEmpty()) {
            return page(
                    actor,
                    chosen,
                    text,
                    form.text("component"),
                    form.text("theme"),
                    form.ticked("fold"),
                    form.ticked("supports"),
                    form.text("submission"),
                    errors);
        }
        var merged = merging.merge(
                actor,
                chosen,
                text,
                target.get().id(),
                form.number("theme"),
                form.ticked("fold"),
                form.ticked("supports"),
                form.text("submission"));
        return merged.map(into ->
                        SeeOther.page(into.path(), flash, Notice.success("proposals.merge.done", chosen.size())))
                .orElseGet(() -> SeeOther.page(InputQuery.PATH));
    }

    private List<Original> chosen(MultiValueMap<String, String> values, SignedIn person) {
        var scope = person.powers().scope(Power.ANSWER);
        return originals.of(scope, Selection.of(values).numbers(inputs, scope));
    }

    private ModelAndView page(
            SignedIn reader,
            List<Original> chosen,
            Piece text,
            String component,
            String theme,
            boolean fold,
            boolean supports,
            String submission,
            FormErrors errors) {
        var reach = choices.within(reader.powers().scope(Power.ANSWER));
        var page = new MergePage(chosen, text, component, theme, fold, supports, submission, reach, errors);
        return SeeOther.show("proposals/curation/merge", page, errors);
    }
}
