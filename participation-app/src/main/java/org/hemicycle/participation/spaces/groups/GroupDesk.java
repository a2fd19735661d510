package org.hemicycle.participation.spaces.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
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

/** Groups in the administration; a space says itself which one it belongs to. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/groups")
class GroupDesk {
    private final ShapingGroups groups;

    GroupDesk(ShapingGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("spaces/groups/index", Map.of("page", new GroupsDeskPage(groups.all())));
    }

    @GetMapping("/new")
    ModelAndView form() {
        return show(new GroupFormPage(null, GroupDraft.empty(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var draft = GroupDraft.of(new WrittenForm(values), CurrentTenant.get().locales());
        var errors = draft.check(CurrentTenant.get().defaultLocale());
        if (!errors.isEmpty()) {
            return show(new GroupFormPage(null, draft, errors));
        }
        return groups.open(actor, draft)
                .map(id -> SeeOther.page("/admin/groups/" + id, flash, Notice.success("spaces.groups.opened")))
                .orElseGet(() -> show(new GroupFormPage(null, draft, taken())));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable("id") long id) {
        var sheet = find(id);
        return show(new GroupFormPage(sheet, sheet.draft(), FormErrors.NONE));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var sheet = find(id);
        var draft = GroupDraft.of(new WrittenForm(values), CurrentTenant.get().locales());
        var errors = draft.check(CurrentTenant.get().defaultLocale());
        if (errors.isEmpty() && !groups.reshape(actor, id, draft)) {
            errors = taken();
        }
        return errors.isEmpty()
                ? SeeOther.page(sheet.path(), flash, Notice.success("admin.saved"))
                : show(new GroupFormPage(sheet, draft, errors));
    }

    @PostMapping("/{id:\\d{1,18}}/publication")
    ModelAndView publish(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        groups.publish(actor, id, true);
        return SeeOther.page(find(id).path(), flash, Notice.success("spaces.groups.published"));
    }

    @Reversible
    @DeleteMapping("/{id:\\d{1,18}}/publication")
    ModelAndView hide(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        groups.publish(actor, id, false);
        return SeeOther.page(find(id).path(), flash, Notice.success("spaces.groups.hidden"));
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        groups.remove(actor, id);
        return SeeOther.page("/admin/groups", flash, Notice.success("spaces.groups.removed"));
    }

    private ShapingGroups.Sheet find(long id) {
        return groups.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormErrors taken() {
        return FormErrors.of("slug", Message.of("admin.address.taken"));
    }

    private static ModelAndView show(GroupFormPage page) {
        return SeeOther.show("spaces/groups/form", page, page.errors());
    }

    /** Its place in the administration, and the texts that must not be lost when a form comes too late. */
    @Configuration(proxyBeanMethods = false)
    static class InTheFrame {
        @Bean
        AdminEntry groupsAdministration() {
            return new AdminEntry("spaces", 105, "groups.title", "/admin/groups", Set.of(Power.EDIT));
        }

        @Bean
        TextForm newGroupText() {
            return text("/admin/groups");
        }

        @Bean
        TextForm groupText() {
            return text("/admin/groups/{id:\\d{1,18}}");
        }

        private static TextForm text(String path) {
            return TextForm.of(
                    "spaces",
                    path,
                    List.of(
                            new TextForm.Field("title", "admin.column.title", 0, true),
                            new TextForm.Field("subtitle", "admin.space.subtitle", 0, true),
                            new TextForm.Field("description", "admin.space.description", 8, true)),
                    List.of("slug", "position", "promoted"));
        }
    }
}
