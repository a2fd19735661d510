package org.hemicycle.participation.administration;

import java.time.Clock;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Switches modules on and off, within what the plan allows; the control plane does it, and this page shows how far it is. */
@Controller
@InSilence
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/modules")
@Transactional
class ModulesController {
    private final ModuleWishes wishes;
    private final AuditLog log;
    private final Clock clock;

    ModulesController(ModuleWishes wishes, AuditLog log, Clock clock) {
        this.wishes = wishes;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show() {
        return new ModelAndView(
                "administration/modules",
                "page",
                ModulesPage.of(CurrentTenant.get(), wishes.latest(), clock.instant()));
    }

    @PostMapping("/{key}")
    public ModelAndView enable(
            @PathVariable("key") String key, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        return wish(ModuleWish.ENABLE, key, actor, flash);
    }

    @Reversible
    @DeleteMapping("/{key}")
    public ModelAndView disable(
            @PathVariable("key") String key, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        return wish(ModuleWish.DISABLE, key, actor, flash);
    }

    private ModelAndView wish(String kind, String key, SignedIn actor, RedirectAttributes flash) {
        var tenant = CurrentTenant.get();
        boolean possible =
                kind.equals(ModuleWish.ENABLE) ? tenant.mayUse(key, clock.instant()) : tenant.hasEnabled(key);
        if (!Modules.optional().contains(key) || !possible) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (wishes.ask(kind, key)) {
            log.write(actor, "module." + kind, Map.of("module", key));
        }
        flash.addFlashAttribute(Requests.NOTICE, Notice.information("admin.modules.asked"));
        return new ModelAndView("redirect:/admin/modules");
    }
}
