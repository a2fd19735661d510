package org.hemicycle.manager.console.providers;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.federation.ProvidersOfOrganisations;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.IdentityProviders.Outcome;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderForm;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets up the identity providers of an organisation with or for its administrators, who see the same in their space. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}/identity-providers")
class ProvidersController {
    private final Organisations organisations;
    private final ProvidersOfOrganisations providers;
    private final Installation installation;

    ProvidersController(Organisations organisations, ProvidersOfOrganisations providers, Installation installation) {
        this.organisations = organisations;
        this.providers = providers;
        this.installation = installation;
    }

    @GetMapping
    ModelAndView index(@PathVariable String slug) {
        var tenant = tenant(slug);
        return new ModelAndView(
                "console/providers/index", Map.of("tenant", tenant, "providers", providers.all(tenant)));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String slug, @RequestParam(defaultValue = "openid") String preset) {
        var tenant = tenant(slug);
        return page(ProviderSheet.blank(tenant, known(preset), installation), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var draft = ProviderForm.read(
                text(values, "key"), known(text(values, "preset")), field -> text(values, field), tenant.locales());
        var secret = text(values, "clientSecret");
        var errors = errors(tenant, draft, !secret.isEmpty());
        if (errors.isEmpty() && !(providers.add(tenant, draft, secret, Acting.now()) instanceof Outcome.Written)) {
            errors = FormErrors.of("key", Message.of("federation.field.taken"));
        }
        return errors.isEmpty()
                ? back(tenant, Notice.success("federation.admin.added"), redirect)
                : page(ProviderSheet.of(tenant, draft, null, false, installation, errors), errors);
    }

    @GetMapping("/{key}")
    ModelAndView show(@PathVariable String slug, @PathVariable String key) {
        var tenant = tenant(slug);
        var now = provider(tenant, key);
        var sheet =
                ProviderSheet.of(tenant, now.draft(), now.version(), now.hasSecret(), installation, FormErrors.NONE);
        return page(sheet, FormErrors.NONE);
    }

    @PostMapping("/{key}")
    ModelAndView change(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var now = provider(tenant, key);
        var draft = ProviderForm.read(key, now.preset(), field -> text(values, field), tenant.locales());
        var secret = text(values, "clientSecret");
        var errors = errors(tenant, draft, now.hasSecret() || !secret.isEmpty());
        if (errors.isEmpty()
                && !(providers.change(tenant, draft, version, secret.isEmpty() ? null : secret, Acting.now())
                        instanceof Outcome.Written)) {
            errors = FormErrors.of("", Message.of("federation.admin.stale"));
        }
        return errors.isEmpty()
                ? back(tenant, Notice.success("federation.admin.changed"), redirect)
                : page(ProviderSheet.of(tenant, draft, version, now.hasSecret(), installation, errors), errors);
    }

    @PostMapping("/{key}/removal")
    ModelAndView remove(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        boolean removed = providers.remove(tenant, key, version, Acting.now()) instanceof Outcome.Written;
        var notice = removed ? Notice.success("federation.admin.removed") : Notice.warning("federation.admin.stale");
        return back(tenant, notice, redirect);
    }

    private FormErrors errors(Tenant tenant, ProviderDraft draft, boolean secret) {
        var errors = FormErrors.NONE;
        for (var problem : providers.check(draft, secret)) {
            var field = problem.field().equals("name")
                    ? "name." + tenant.locales().getFirst().getLanguage()
                    : problem.field();
            errors = errors.and(
                    field,
                    Message.of(
                            "federation.field." + problem.code(),
                            problem.arguments().toArray()));
        }
        return errors;
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }

    private IdentityProvider provider(Tenant tenant, String key) {
        return providers.find(tenant, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Preset known(String key) {
        return Preset.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String text(MultiValueMap<String, String> values, String field) {
        var given = values.getOrDefault(field, List.of());
        return given.isEmpty() ? "" : given.getFirst().strip();
    }

    private static ModelAndView back(Tenant tenant, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/organisations/" + tenant.slug() + "/identity-providers");
    }

    private static ModelAndView page(ProviderSheet sheet, FormErrors errors) {
        var model = new ModelAndView("console/providers/form", Map.of("page", sheet));
        if (!errors.isEmpty()) {
            model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
