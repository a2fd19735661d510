package org.hemicycle.manager.console.sender;

import java.util.Map;
import org.hemicycle.manager.hostnames.NameProblem;
import org.hemicycle.manager.hostnames.NameRules;
import org.hemicycle.manager.hostnames.NamingASender;
import org.hemicycle.manager.hostnames.SenderDomain;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
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

@Controller
@Allows(Permission.DOMAINS)
@RequestMapping("/organisations/{slug}/sender-domain")
class SenderDesk {
    private final Organisations organisations;
    private final NamingASender naming;

    SenderDesk(Organisations organisations, NamingASender naming) {
        this.organisations = organisations;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView show(@PathVariable String slug) {
        return page(tenant(slug), "", "participer", FormErrors.NONE);
    }

    @PostMapping
    ModelAndView name(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String localPart,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var host = NameRules.read(domain);
        if (host.isEmpty()) {
            return page(tenant, domain, localPart, wrong(NameProblem.MALFORMED));
        }
        if (!NamingASender.isLocalPart(localPart.strip())) {
            return page(tenant, domain, localPart, FormErrors.of("localPart", Message.of("sender.local-part.wrong")));
        }
        var problem = naming.name(tenant, host.get(), localPart.strip(), Acting.now());
        return problem.isPresent()
                ? page(tenant, domain, localPart, wrong(problem.get()))
                : back(tenant, Notice.success("sender.named"), redirect);
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable String slug, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var domain = domain(tenant);
        boolean right = naming.check(domain).orElse(domain).rightSince() != null;
        return back(
                tenant, right ? Notice.success("sender.found.right") : Notice.warning("sender.found.wrong"), redirect);
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable String slug, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        naming.remove(tenant, Acting.now());
        return back(tenant, Notice.success("sender.removed"), redirect);
    }

    private static FormErrors wrong(NameProblem problem) {
        return FormErrors.of(
                "domain", Message.of("domains.refused." + problem.refusal().key()));
    }

    private ModelAndView page(Tenant tenant, String domain, String localPart, FormErrors errors) {
        var sheet = naming.of(tenant).map(naming::sheet).orElse(null);
        var page = new SenderPage(tenant, sheet, naming.isOffered(), domain, localPart, errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/sender/show", Map.of("page", page), status);
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/sender-domain");
    }

    private SenderDomain domain(Tenant tenant) {
        return naming.of(tenant).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
