package org.hemicycle.participation.legal;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.versions.TextVersion;
import org.hemicycle.participation.versions.Versions;
import org.hemicycle.participation.versions.VersionsPage;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a legal page said before, in own words. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/legal/{page}/versions")
class LegalVersions {
    private final LegalTexts texts;
    private final Versions versions;
    private final Wording wording;

    LegalVersions(LegalTexts texts, Versions versions, Wording wording) {
        this.texts = texts;
        this.versions = versions;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView all(@PathVariable("page") String key) {
        return show(LegalDesk.page(key), Optional.empty());
    }

    @GetMapping("/{version:\\d{1,9}}")
    ModelAndView compare(@PathVariable("page") String key, @PathVariable("version") int version) {
        LegalPage page = LegalDesk.page(key);
        return show(page, Optional.of(version(page, version)));
    }

    @PostMapping("/{version:\\d{1,9}}/return")
    ModelAndView goBack(
            @PathVariable("page") String key,
            @PathVariable("version") int number,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        LegalPage page = LegalDesk.page(key);
        boolean written = texts.write(
                actor, page, version(page, number).body(), texts.of(page).version());
        flash.addFlashAttribute(
                Requests.NOTICE,
                written ? Notice.success("versions.returned", number) : Notice.warning("versions.overtaken"));
        return new ModelAndView("redirect:/admin/legal/" + page.key());
    }

    private ModelAndView show(LegalPage page, Optional<TextVersion> chosen) {
        var tenant = CurrentTenant.get();
        Map<String, String> titles = new java.util.HashMap<>();
        tenant.locales()
                .forEach(one -> titles.put(
                        one.getLanguage(),
                        new Texts(wording.current(), one, tenant.timeZone(), java.time.Clock.systemUTC())
                                .get("legal." + page.key())));
        return new ModelAndView(
                "versions/index",
                "page",
                VersionsPage.of(
                        LocalizedText.of(titles),
                        "/admin/legal/" + page.key(),
                        versions.of(LegalTexts.TYPE, page.id()),
                        chosen,
                        texts.of(page).body(),
                        tenant.locales()));
    }

    private TextVersion version(LegalPage page, int number) {
        return versions.of(LegalTexts.TYPE, page.id(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
