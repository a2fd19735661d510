package org.hemicycle.participation.federation.administration;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which providers the organisation's people may sign in. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/providers")
class ProvidersController {
    private static final String HERE = "/admin/providers";
    private final ChangingProviders changing;
    private final PublicAddresses addresses;

    ProvidersController(ChangingProviders changing, PublicAddresses addresses) {
        this.changing = changing;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("federation/administration/index", "providers", changing.all());
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(name = "preset", defaultValue = "openid") String preset) {
        return form(ProviderPage.blank(known(preset), origins()), FormErrors.NONE);
    }

    @PostMapping
    @ProvedLately(back = HERE)
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var draft = ProviderForm.read(
                form.text("key"),
                known(form.text("preset")),
                form::text,
                CurrentTenant.get().locales());
        var errors = changing.add(actor, draft, form.text("clientSecret"));
        return errors.isEmpty()
                ? SeeOther.page(HERE + "/" + draft.key(), flash, Notice.success("federation.admin.added"))
                : form(ProviderPage.again(draft, null, false, origins(), errors), errors);
    }

    @GetMapping("/{key}")
    ModelAndView show(@PathVariable("key") String key) {
        return form(ProviderPage.of(provider(key), origins(), changing.linked(key)), FormErrors.NONE);
    }

    @PutMapping("/{key}")
    @ProvedLately(back = HERE)
    ModelAndView change(
            @PathVariable("key") String key,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var provider = provider(key);
        var draft = ProviderForm.read(
                key, provider.preset(), form::text, CurrentTenant.get().locales());
        var version = Optional.ofNullable(form.number("version")).orElse(0L);
        var errors = changing.change(actor, provider, draft, version, form.text("clientSecret"));
        return errors.isEmpty()
                ? SeeOther.page(HERE + "/" + key, flash, Notice.success("federation.admin.changed"))
                : form(ProviderPage.again(draft, provider.version(), provider.hasSecret(), origins(), errors), errors);
    }

    @GetMapping("/{key}/removal")
    ModelAndView askToRemove(@PathVariable("key") String key) {
        var page = ProviderPage.of(provider(key), origins(), changing.linked(key));
        return new ModelAndView("federation/administration/removal", "page", page);
    }

    @DeleteMapping("/{key}")
    @ProvedLately(back = HERE)
    ModelAndView remove(
            @PathVariable("key") String key,
            @RequestParam(name = "version", defaultValue = "0") long version,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return changing.remove(actor, key, version)
                ? SeeOther.page(HERE, flash, Notice.success("federation.admin.removed"))
                : SeeOther.page(HERE + "/" + key, flash, Notice.warning("federation.admin.stale"));
    }

    private List<String> origins() {
        return CurrentTenant.get().hostNames().all().stream().map(addresses::of).toList();
    }

    private IdentityProvider provider(String key) {
        return changing.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Preset known(String key) {
        return Preset.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView form(ProviderPage page, FormErrors errors) {
        return SeeOther.show("federation/administration/form", page, errors);
    }
}
