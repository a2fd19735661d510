package org.hemicycle.participation.spaces.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.OwnSettings;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

/** The settings of a component in its space: always, and otherwise in one phase. An empty field means: as usual. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/components/{component:\\d{1,18}}/settings")
class SettingsDesk {
    private final KeptSettings kept;
    private final Settings settings;

    SettingsDesk(KeptSettings kept, Settings settings) {
        this.kept = kept;
        this.settings = settings;
    }

    @GetMapping({"", "/{phase:\\d{1,18}}"})
    ModelAndView form(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable(name = "phase", required = false) @Nullable Long phase) {
        var found = find(space, component, phase);
        var written = phase == null
                ? found.always()
                : found.phase(phase).map(KeptSettings.OfPhase::own).orElse(Map.of());
        return show(page(found, phase, written, FormErrors.NONE));
    }

    @PostMapping({"", "/{phase:\\d{1,18}}"})
    ModelAndView keep(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @PathVariable(name = "phase", required = false) @Nullable Long phase,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var found = find(space, component, phase);
        var written = written(found, new WrittenForm(values));
        var errors = check(found, phase, written);
        if (!errors.isEmpty()) {
            return show(page(found, phase, written, errors));
        }
        kept.keep(actor, found, phase, written);
        return SeeOther.page(page(found, phase, written, errors).target(), flash, Notice.success("admin.saved"));
    }

    private KeptSettings.Kept find(long space, long component, @Nullable Long phase) {
        return kept.find(space, component)
                .filter(one -> phase == null || one.phase(phase).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SettingsPage page(
            KeptSettings.Kept found, @Nullable Long phase, Map<String, String> written, FormErrors errors) {
        return new SettingsPage(found, phase, fields(found), OwnSettings.texts(usual(found, phase)), written, errors);
    }

    /** What holds where nothing is set: what the organisation does, and in a phase what the component always does. */
    private Record usual(KeptSettings.Kept found, @Nullable Long phase) {
        var organisations =
                settings.of(CurrentTenant.get()).under(found.module()).orElseGet(Nothing::new);
        return phase == null ? organisations : OwnSettings.over(organisations, found.always());
    }

    private static List<SettingField> fields(KeptSettings.Kept found) {
        return SettingFields.under(found.module()).stream()
                .filter(field -> !field.isSecret())
                .toList();
    }

    private static Map<String, String> written(KeptSettings.Kept found, WrittenForm form) {
        var written = new LinkedHashMap<String, String>();
        for (var field : fields(found)) {
            var value = form.text(SettingsPage.name(field));
            if (!value.isEmpty()) {
                written.put(SettingsPage.name(field), value);
            }
        }
        return written;
    }

    private FormErrors check(KeptSettings.Kept found, @Nullable Long phase, Map<String, String> written) {
        var errors = FormErrors.NONE;
        for (var field : fields(found)) {
            var value = written.get(SettingsPage.name(field));
            var fault = value == null ? null : field.fault(value).orElse(null);
            if (fault != null) {
                errors = errors.and(SettingsPage.name(field), fault(field, fault));
            }
        }
        return errors.isEmpty() && !OwnSettings.isAllowed(usual(found, phase), written)
                ? FormErrors.of("settings", Message.of("admin.settings.disagree"))
                : errors;
    }

    private static Message fault(SettingField field, String fault) {
        return fault.equals("range") && field.min() != null && field.max() != null
                ? Message.of("admin.settings.fault.between", field.min(), field.max())
                : Message.of("admin.settings.fault." + fault);
    }

    private static ModelAndView show(SettingsPage page) {
        return SeeOther.show("spaces/administration/settings", page, page.errors());
    }

    /** Of a module that has no settings. */
    record Nothing() {}
}
