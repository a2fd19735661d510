package org.hemicycle.participation.verification.desk;

import static org.hemicycle.themes.Message.of;

import java.util.HashMap;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
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

/** Which ways of being verified are open, what they are called, for how long they hold; and the districts. */
@Controller
@RequestMapping("/admin/verification")
class HandlersDesk {
    private static final int LONGEST = 120;
    private final Handlers handlers;
    private final Districts districts;
    private final SettingUpVerification settingUp;
    private final Overview overview;

    HandlersDesk(Handlers handlers, Districts districts, SettingUpVerification settingUp, Overview overview) {
        this.handlers = handlers;
        this.districts = districts;
        this.settingUp = settingUp;
        this.overview = overview;
    }

    @GetMapping
    @Needs({Power.CONFIGURE, Power.VERIFY})
    ModelAndView index(@AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView("verification/desk/index", "page", overview.page(districts.text(), reader.powers()));
    }

    @PostMapping("/districts")
    @Needs(Power.CONFIGURE)
    ModelAndView divide(
            @RequestParam(name = "districts", defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        settingUp.divide(actor, text.substring(0, Math.min(text.length(), 20_000)));
        return SeeOther.page("/admin/verification", flash, Notice.success("verification.districts.saved"));
    }

    @GetMapping("/handlers/{handler:[a-z]+}")
    @Needs(Power.CONFIGURE)
    ModelAndView form(@PathVariable("handler") String key) {
        var handler = handler(key);
        return page(handler, handlers.settings(key), FormErrors.NONE);
    }

    @PostMapping("/handlers/{handler:[a-z]+}")
    @Needs(Power.CONFIGURE)
    ModelAndView save(
            @PathVariable("handler") String key,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var handler = handler(key);
        var form = new WrittenForm(values);
        var settings = settings(handler, form);
        if (settings.months() < 0) {
            var months = FormErrors.of("months", of("verification.handler.months-wrong", LONGEST));
            return page(handler, handlers.settings(key), months);
        }
        settingUp.keep(actor, settings);
        return SeeOther.page("/admin/verification", flash, Notice.success("verification.handler.saved"));
    }

    private static HandlerSettings settings(Handler handler, WrittenForm form) {
        var languages = CurrentTenant.get().locales();
        var options = new HashMap<String, String>();
        handler.settings().forEach(one -> options.put(one.name(), form.text("option." + one.name())));
        var months = form.number("months");
        return new HandlerSettings(
                handler.key(),
                form.ticked("enabled"),
                form.localized("name", languages),
                form.localized("explanation", languages),
                months == null || months < 0 || months > LONGEST ? -1 : months.intValue(),
                options);
    }

    private static ModelAndView page(Handler handler, HandlerSettings settings, FormErrors errors) {
        var page =
                new HandlerPage(handler, settings, errors, CurrentTenant.get().locales());
        return SeeOther.show("verification/desk/handler", page, errors);
    }

    private Handler handler(String key) {
        return handlers.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
