package org.hemicycle.participation.spaces.administration;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.ComponentKind;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The components of a space in the administration: placing, naming, showing and hiding them. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id}/components")
class ComponentDesk {
    private final ShapingComponents components;
    private final List<ComponentKind> kinds;

    ComponentDesk(ShapingComponents components, List<ComponentKind> kinds) {
        this.components = components;
        this.kinds = kinds;
    }

    @PostMapping
    ModelAndView place(
            @PathVariable("id") long id,
            @RequestParam("module") String module,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LocalizedText name = kinds.stream()
                .filter(kind -> kind.module().equals(module) && Contributions.isOn(module))
                .flatMap(kind -> Modules.find(kind.module()).stream())
                .map(ModuleManifest::name)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        components.place(actor, id, module, name);
        return SpaceDesk.saved(flash, "admin.component.placed", path(id));
    }

    @PostMapping("/{component:\\d+}")
    ModelAndView rename(
            @PathVariable("id") long id,
            @PathVariable("component") long component,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LocalizedText name =
                new WrittenForm(values).localized("name", CurrentTenant.get().locales());
        if (!name.isEmpty()) {
            components.rename(actor, id, component, name);
        }
        return SpaceDesk.saved(flash, "admin.saved", path(id));
    }

    @PostMapping("/{component:\\d+}/publication")
    ModelAndView show(
            @PathVariable("id") long id,
            @PathVariable("component") long component,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        components.show(actor, id, component);
        return SpaceDesk.saved(flash, "admin.component.shown", path(id));
    }

    @Reversible
    @DeleteMapping("/{component:\\d+}/publication")
    ModelAndView hide(
            @PathVariable("id") long id,
            @PathVariable("component") long component,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        components.hide(actor, id, component);
        return SpaceDesk.saved(flash, "admin.component.hidden", path(id));
    }

    private static String path(long id) {
        return "/admin/spaces/" + id + "#components";
    }
}
