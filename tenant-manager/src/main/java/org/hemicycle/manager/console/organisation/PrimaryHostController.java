package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Changing;
import org.hemicycle.manager.organisations.ChangingAnOrganisation;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.manager.organisations.FormerHost;
import org.hemicycle.manager.organisations.FormerHosts;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making another host name the first one: passkeys belong to host names, so that it is said and confirmed before. */
@Controller
@Allows(Permission.DOMAINS)
@RequestMapping("/organisations/{slug}/primary-host")
class PrimaryHostController {
    private final Organisations organisations;
    private final ChangingAnOrganisation changing;
    private final FormerHosts formerHosts;

    PrimaryHostController(Organisations organisations, ChangingAnOrganisation changing, FormerHosts formerHosts) {
        this.organisations = organisations;
        this.changing = changing;
        this.formerHosts = formerHosts;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable String slug) {
        var tenant = enrolment(slug).tenant();
        var other = tenant.hostNames().all().stream().skip(1).findFirst();
        return page(tenant, "", other, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String confirm,
            RedirectAttributes redirect) {
        var enrolment = enrolment(slug);
        var tenant = enrolment.tenant();
        var chosen = tenant.hostNames().all().stream()
                .filter(name -> name.value().equals(host) && !name.equals(tenant.primaryHost()))
                .findFirst();
        if (chosen.isEmpty()) {
            return page(tenant, host, chosen, FormErrors.of("host", Message.of("primary-host.missing")));
        }
        if (confirm.isEmpty() && !former(tenant, chosen).isEmpty()) {
            return page(tenant, host, chosen, FormErrors.of("confirm", Message.of("primary-host.unconfirmed")));
        }
        var draft = Draft.of(enrolment).withPrimaryHostname(host);
        var done = changing.change(tenant.id(), draft, tenant.version(), Acting.now()) instanceof Changing.Changed;
        redirect.addFlashAttribute(
                "notice",
                done ? Notice.success("primary-host.changed", host) : Notice.warning("organisation.notice.refused"));
        return new ModelAndView("redirect:/organisations/" + slug);
    }

    private ModelAndView page(Tenant tenant, String host, Optional<HostName> chosen, FormErrors errors) {
        var page = new PrimaryHostPage(tenant, host, former(tenant, chosen), errors);
        return new ModelAndView(
                "console/organisation/primaryHost",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<FormerHost> former(Tenant tenant, Optional<HostName> chosen) {
        var now = tenant.hostNames();
        return chosen.map(name -> formerHosts.of(tenant, new HostNames(now.home(), now.own(), name)))
                .orElse(List.of());
    }

    private Enrolment enrolment(String slug) {
        return organisations.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
