package org.hemicycle.participation.administration.domains;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators claim and watch the domains of their organisation; the control plane does it, and this page shows how far it is. */
@Controller
@InSilence
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/domains")
@Transactional
class DomainsController {
    private static final String HOME = "/admin/domains";
    private static final int LONGEST = 253;
    private final Domains domains;
    private final AuditLog log;

    DomainsController(Domains domains, AuditLog log) {
        this.domains = domains;
        this.log = log;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show() {
        return page("", FormErrors.NONE);
    }

    @PostMapping
    public ModelAndView claim(
            @RequestParam(name = "name", defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var wanted = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("[/?#].*$", "");
        if (wanted.isEmpty() || wanted.length() > LONGEST || !wanted.contains(".") || wanted.contains(" ")) {
            return page(name, FormErrors.of("name", Message.of("domains.refused.name-malformed")));
        }
        if (domains.ask(DomainWish.CLAIM, wanted)) {
            log.write(actor, "domain.claimed", Map.of("name", wanted));
        }
        return SeeOther.page(HOME, flash, Notice.information("domains.asked"));
    }

    @PostMapping("/{name}/check")
    public ModelAndView check(@PathVariable("name") String name, RedirectAttributes flash) {
        domains.ask(DomainWish.CHECK, known(name));
        return SeeOther.page(HOME, flash, Notice.information("domains.asked"));
    }

    @GetMapping("/{name}/withdrawal/new")
    @Transactional(readOnly = true)
    public ModelAndView askToWithdraw(@PathVariable("name") String name) {
        return step("withdrawal", known(name));
    }

    @PostMapping("/{name}/withdrawal")
    public ModelAndView withdraw(
            @PathVariable("name") String name, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        if (domains.ask(DomainWish.WITHDRAW, known(name))) {
            log.write(actor, "domain.withdrawn", Map.of("name", name));
        }
        return SeeOther.page(HOME, flash, Notice.information("domains.asked"));
    }

    @GetMapping("/{name}/primary/new")
    @Transactional(readOnly = true)
    public ModelAndView askToLead(@PathVariable("name") String name) {
        return step("primary", served(name));
    }

    @PostMapping("/{name}/primary")
    public ModelAndView lead(
            @PathVariable("name") String name, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        if (domains.ask(DomainWish.LEAD, served(name))) {
            log.write(actor, "domain.put-first", Map.of("name", name));
        }
        return SeeOther.page(HOME, flash, Notice.information("domains.asked"));
    }

    private ModelAndView page(String name, FormErrors errors) {
        var page = new DomainsPage(
                CurrentTenant.get(),
                domains.sheets(),
                domains.latest(),
                domains.sender().orElse(null),
                name,
                errors);
        return SeeOther.show("administration/domains/show", page, errors);
    }

    private ModelAndView step(String template, String name) {
        var tenant = CurrentTenant.get();
        var page = new DomainStepPage(
                tenant, name, domains.passkeys(tenant.primaryHost().value()));
        return new ModelAndView("administration/domains/" + template, "page", page);
    }

    private String known(String name) {
        return domains.sheet(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .name();
    }

    private static String served(String name) {
        return CurrentTenant.get().hostNames().all().stream()
                .map(HostName::value)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
