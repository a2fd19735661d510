package org.hemicycle.manager.console.support;

import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.support.AskingForAccess;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
@Allows(Permission.SUPPORT)
@RequestMapping("/organisations/{slug}/support")
class SupportController {
    private static final int REASON_AT_MOST = 500;
    private final Organisations organisations;
    private final AskingForAccess access;
    private final Installation installation;

    SupportController(Organisations organisations, AskingForAccess access, Installation installation) {
        this.organisations = organisations;
        this.access = access;
        this.installation = installation;
    }

    @GetMapping
    ModelAndView show(@PathVariable String slug, @AuthenticationPrincipal Operator reader) {
        return page(tenant(slug), reader, "", "60", FormErrors.NONE);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String slug,
            @AuthenticationPrincipal Operator reader,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String minutes,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var errors = errors(reason.strip(), minutes);
        if (!errors.isEmpty()) {
            return page(tenant, reader, reason, minutes, errors);
        }
        boolean asked = access.ask(tenant, reader, reason.strip(), Integer.parseInt(minutes));
        return back(tenant, asked ? Notice.success("support.asked") : Notice.warning("support.already"), redirect);
    }

    /** No redirect: the token is written nowhere, and a form may not lead to another site. */
    @PostMapping("/{id}/entrance")
    ModelAndView enter(
            @PathVariable String slug,
            @PathVariable UUID id,
            @AuthenticationPrincipal Operator reader,
            jakarta.servlet.http.HttpServletResponse response,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return access.entrance(tenant, reader, id)
                .map(token -> new EntrancePage(
                        tenant, installation.space(tenant.primaryHost()).resolve("/support/entrance/" + token)))
                .map(page -> new ModelAndView("console/support/entrance", Map.of("page", page), HttpStatus.CREATED))
                .orElseGet(() -> back(tenant, Notice.warning("support.not-open"), redirect));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView giveUp(
            @PathVariable String slug,
            @PathVariable UUID id,
            @AuthenticationPrincipal Operator reader,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        if (!access.giveUp(tenant, reader, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back(tenant, Notice.success("support.given-up"), redirect);
    }

    private static FormErrors errors(String reason, String minutes) {
        var errors = reason.isEmpty() || reason.length() > REASON_AT_MOST
                ? FormErrors.of("reason", Message.of("support.reason.wrong", REASON_AT_MOST))
                : FormErrors.NONE;
        boolean offered = AskingForAccess.DURATIONS.stream()
                .anyMatch(one -> one.toString().equals(minutes));
        return offered ? errors : errors.and("minutes", Message.of("support.minutes.wrong"));
    }

    private ModelAndView page(Tenant tenant, Operator reader, String reason, String minutes, FormErrors errors) {
        var page = new SupportPage(tenant, access.of(tenant), reader, reason, minutes, errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/support/show", Map.of("page", page), status);
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/support");
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
