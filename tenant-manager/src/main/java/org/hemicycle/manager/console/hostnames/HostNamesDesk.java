package org.hemicycle.manager.console.hostnames;

import java.util.Map;
import org.hemicycle.manager.hostnames.CheckingClaims;
import org.hemicycle.manager.hostnames.Claim;
import org.hemicycle.manager.hostnames.Claiming;
import org.hemicycle.manager.hostnames.ClaimingHostNames;
import org.hemicycle.manager.hostnames.NameProblem;
import org.hemicycle.manager.hostnames.NameRules;
import org.hemicycle.manager.hostnames.Sheets;
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
@RequestMapping("/organisations/{slug}/host-names")
class HostNamesDesk {
    private final Organisations organisations;
    private final ClaimingHostNames claiming;
    private final CheckingClaims checking;
    private final Sheets sheets;

    HostNamesDesk(Organisations organisations, ClaimingHostNames claiming, CheckingClaims checking, Sheets sheets) {
        this.organisations = organisations;
        this.claiming = claiming;
        this.checking = checking;
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView show(@PathVariable String slug) {
        return page(tenant(slug), "", false, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView claim(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean vouched,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var host = NameRules.read(name);
        if (host.isEmpty()) {
            return page(tenant, name, vouched, errors(NameProblem.MALFORMED));
        }
        var actor = Acting.now();
        var done = vouched ? claiming.vouch(tenant, host.get(), actor) : claiming.claim(tenant, host.get(), actor);
        return switch (done) {
            case Claiming.Claimed(var claim, boolean fresh) ->
                back(
                        tenant,
                        Notice.success(
                                vouched ? "host-names.admitted" : "domains.claimed",
                                claim.name().value()),
                        redirect);
            case Claiming.Refused(var problem) -> page(tenant, name, vouched, errors(problem));
        };
    }

    @PostMapping("/{name}/check")
    ModelAndView check(@PathVariable String slug, @PathVariable String name, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var claim = claim(tenant, name);
        var state = checking.check(claim).orElse(claim).state().key();
        var sentence = "domains.found." + state;
        return back(tenant, state.equals("verified") ? Notice.success(sentence) : Notice.warning(sentence), redirect);
    }

    @GetMapping("/{name}/withdrawal/new")
    ModelAndView askToWithdraw(@PathVariable String slug, @PathVariable String name) {
        var tenant = tenant(slug);
        var page = new WithdrawalPage(tenant, claim(tenant, name));
        return new ModelAndView("console/hostnames/withdrawal", Map.of("page", page));
    }

    @PostMapping("/{name}/withdrawal")
    ModelAndView withdraw(@PathVariable String slug, @PathVariable String name, RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var claim = claim(tenant, name);
        claiming.withdraw(tenant, claim.name(), Acting.now());
        return back(tenant, Notice.success("domains.withdrawn", claim.name().value()), redirect);
    }

    private static FormErrors errors(NameProblem problem) {
        return FormErrors.of(
                "name", Message.of("domains.refused." + problem.refusal().key()));
    }

    private ModelAndView page(Tenant tenant, String name, boolean vouched, FormErrors errors) {
        var rows = claiming.of(tenant).stream()
                .map(claim -> new HostNamesPage.Row(claim, sheets.of(claim)))
                .toList();
        return new ModelAndView(
                "console/hostnames/show",
                Map.of("page", new HostNamesPage(tenant, rows, name, vouched, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/host-names");
    }

    private Claim claim(Tenant tenant, String name) {
        return NameRules.read(name)
                .flatMap(host -> claiming.find(tenant, host))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
