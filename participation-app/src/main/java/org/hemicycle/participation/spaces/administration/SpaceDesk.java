package org.hemicycle.participation.spaces.administration;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.ComponentEntry;
import org.hemicycle.participation.spaces.ComponentKind;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
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

/** Spaces in the administration: the list, the form, publication. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces")
class SpaceDesk {
    private final ShapingSpaces spaces;
    private final List<ComponentKind> kinds;
    private final List<ComponentEntry> entries;

    SpaceDesk(ShapingSpaces spaces, List<ComponentKind> kinds, List<ComponentEntry> entries) {
        this.spaces = spaces;
        this.entries = List.copyOf(entries);
        this.kinds = kinds;
    }

    @GetMapping
    @Needs(value = Power.EDIT, inSpaces = true)
    ModelAndView index(@AuthenticationPrincipal SignedIn reader) {
        Scope scope = reader.powers().scope(Power.EDIT);
        return new ModelAndView("spaces/administration/index", "page", new SpacesDeskPage(spaces.all(scope), scope));
    }

    @GetMapping("/new")
    ModelAndView form() {
        return page(form(null, SpaceDraft.empty(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        SpaceDraft draft =
                SpaceDraft.of(new WrittenForm(values), CurrentTenant.get().locales());
        FormErrors errors = draft.check(firstLanguage());
        if (!errors.isEmpty()) {
            return again(form(null, draft, errors));
        }
        return spaces.open(actor, draft)
                .map(id -> saved(flash, "admin.space.opened", "/admin/spaces/" + id))
                .orElseGet(() -> again(form(null, draft, taken())));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable("id") long id) {
        SpaceSheet sheet = sheet(id);
        return page(form(sheet, sheet.draft(), FormErrors.NONE));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        SpaceSheet sheet = sheet(id);
        SpaceDraft draft =
                SpaceDraft.of(new WrittenForm(values), CurrentTenant.get().locales());
        FormErrors errors = draft.check(firstLanguage());
        if (errors.isEmpty()) {
            errors = switch (spaces.reshape(actor, id, draft)) {
                case DONE -> FormErrors.NONE;
                case TAKEN -> taken();
                case ROUND -> FormErrors.of("parent", of("admin.space.round"));
                case OVERTAKEN -> FormErrors.of("version", of("admin.space.overtaken"));
            };
        }
        return errors.isEmpty()
                ? saved(flash, "admin.saved", sheet.path())
                : again(form(sheet, draft.at(sheet.draft().version()), errors));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        spaces.publish(actor, id);
        return saved(flash, "admin.space.published", sheet(id).path());
    }

    @Reversible
    @DeleteMapping("/{id}/publication")
    ModelAndView withdraw(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        spaces.withdraw(actor, id);
        return saved(flash, "admin.space.hidden", sheet(id).path());
    }

    private SpaceFormPage form(@Nullable SpaceSheet sheet, SpaceDraft draft, FormErrors errors) {
        return new SpaceFormPage(
                sheet,
                draft,
                errors,
                placeable(),
                entries,
                spaces.groups(),
                spaces.parents(sheet == null ? 0 : sheet.id()));
    }

    private SpaceSheet sheet(long id) {
        return spaces.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Set<String> placeable() {
        return kinds.stream()
                .map(ComponentKind::module)
                .filter(Contributions::isOn)
                .collect(Collectors.toSet());
    }

    private static Locale firstLanguage() {
        return CurrentTenant.get().defaultLocale();
    }

    private static FormErrors taken() {
        return FormErrors.of("slug", of("admin.address.taken"));
    }

    private static ModelAndView page(SpaceFormPage page) {
        return new ModelAndView("spaces/administration/form", "page", page);
    }

    private static ModelAndView again(SpaceFormPage page) {
        ModelAndView form = page(page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    static ModelAndView saved(RedirectAttributes flash, String sentence, String path) {
        flash.addFlashAttribute(Requests.NOTICE, Notice.success(sentence));
        return new ModelAndView("redirect:" + path);
    }
}
