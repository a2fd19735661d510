package org.hemicycle.participation.spaces.assemblies;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an assembly is for, how long it lasts and how it ended, and who sits in it. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}")
class AssemblyDesk {
    private static final Assemblies.Seat NOBODY = new Assemblies.Seat(0, "", LocalizedText.of(Map.of()), "", "");
    private final Assemblies assemblies;

    AssemblyDesk(Assemblies assemblies) {
        this.assemblies = assemblies;
    }

    @GetMapping("/body")
    ModelAndView form(@PathVariable("id") long space) {
        var sheet = find(space);
        return show(new AssemblyPage(sheet, sheet.body(), NOBODY, FormErrors.NONE));
    }

    @PostMapping("/body")
    ModelAndView keep(
            @PathVariable("id") long space,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var sheet = find(space);
        var body = BodyDraft.of(new WrittenForm(values), CurrentTenant.get().locales());
        var errors = body.check(CurrentTenant.get().defaultLocale());
        if (!errors.isEmpty()) {
            return show(new AssemblyPage(sheet, body, NOBODY, errors));
        }
        assemblies.keep(actor, space, body);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    @PostMapping("/seats")
    ModelAndView seat(
            @PathVariable("id") long space,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var sheet = find(space);
        var form = new WrittenForm(values);
        var seat = new Assemblies.Seat(
                0,
                form.text("name"),
                form.localized("role", CurrentTenant.get().locales()),
                form.text("since"),
                form.text("until"));
        if (seat.name().isEmpty() || seat.name().length() > 120) {
            return show(new AssemblyPage(
                    sheet, sheet.body(), seat, FormErrors.of("name", Message.of("spaces.body.nameless"))));
        }
        assemblies.seat(actor, space, seat);
        return SeeOther.page(path(space) + "#seats", flash, Notice.success("admin.saved"));
    }

    @DeleteMapping("/seats/{seat:\\d{1,18}}")
    ModelAndView unseat(
            @PathVariable("id") long space,
            @PathVariable("seat") long seat,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        assemblies.unseat(actor, space, seat);
        return SeeOther.page(path(space) + "#seats", flash, Notice.success("admin.saved"));
    }

    private Assemblies.Sheet find(long space) {
        return assemblies.find(space).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView show(AssemblyPage page) {
        return SeeOther.show("spaces/assemblies/form", page, page.errors());
    }

    private static String path(long space) {
        return "/admin/spaces/" + space + "/body";
    }

    /** The texts, which must not be lost when the form comes too late. */
    @Configuration(proxyBeanMethods = false)
    static class Text {
        @Bean
        TextForm assemblyTexts() {
            var fields = BodyDraft.WORDS.stream()
                    .map(word -> new TextForm.Field(word, "spaces.body." + word, 3, true))
                    .toList();
            return TextForm.of(
                    "spaces",
                    "/admin/spaces/{id:\\d{1,18}}/body",
                    fields,
                    List.of("created-on", "lasts-until", "closed-on", "links"));
        }
    }
}
