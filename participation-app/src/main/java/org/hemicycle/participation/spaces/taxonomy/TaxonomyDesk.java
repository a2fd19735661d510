package org.hemicycle.participation.spaces.taxonomy;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Themes and territories in the administration: naming, arranging and merging them. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/themes")
class TaxonomyDesk {
    private final Taxonomy taxonomy;

    TaxonomyDesk(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView(
                "spaces/taxonomy/index",
                "page",
                new TaxonomyPage(taxonomy.nodes(), CurrentTenant.get().locales()));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var name = name(form);
        var kind = Taxonomy.KINDS.contains(form.text("kind")) ? form.text("kind") : "theme";
        if (name.isEmpty()) {
            return back(flash, nameless());
        }
        taxonomy.add(actor, kind, form.number("parent"), name);
        return back(flash, Notice.success("admin.saved"));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var name = name(form);
        if (name.isEmpty()) {
            return back(flash, nameless());
        }
        taxonomy.change(actor, id, name, form.number("parent"));
        return back(flash, Notice.success("admin.saved"));
    }

    @PostMapping("/{id:\\d{1,18}}/place")
    ModelAndView move(
            @PathVariable("id") long id,
            @RequestParam(name = "move", defaultValue = "up") String move,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        taxonomy.move(actor, id, move.equals("up"));
        return back(flash, Notice.success("admin.saved"));
    }

    @PostMapping("/{id:\\d{1,18}}/merger")
    ModelAndView merge(
            @PathVariable("id") long id,
            @RequestParam("into") long into,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return taxonomy.merge(actor, id, into)
                ? back(flash, Notice.success("spaces.taxonomy.merged"))
                : back(flash, new Notice(Notice.Kind.DANGER, Message.of("spaces.taxonomy.not-merged")));
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        taxonomy.remove(actor, id);
        return back(flash, Notice.success("admin.theme.removed"));
    }

    private static Notice nameless() {
        return Notice.danger("admin.theme.nameless");
    }

    private static LocalizedText name(WrittenForm form) {
        return form.localized("name", CurrentTenant.get().locales());
    }

    private static ModelAndView back(RedirectAttributes flash, Notice notice) {
        return SeeOther.page("/admin/themes", flash, notice);
    }
}
