package org.hemicycle.manager.console.calendar;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.hemicycle.manager.configuration.ChangingSettings;
import org.hemicycle.manager.configuration.Layer;
import org.hemicycle.manager.configuration.ReadingLayers;
import org.hemicycle.manager.configuration.SettingOutcome;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Silences;
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

/** Writes the setting {@code calendar.silences} of an organisation, one vote at a time. */
@Controller
@Allows(Permission.CHANGE)
@RequestMapping("/organisations/{slug}/calendar")
class CalendarController {
    private static final String SETTING = "calendar.silences";

    private final Organisations organisations;
    private final ReadingLayers reading;
    private final ChangingSettings changing;
    private final Clock clock;

    CalendarController(Organisations organisations, ReadingLayers reading, ChangingSettings changing, Clock clock) {
        this.organisations = organisations;
        this.reading = reading;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable String slug) {
        return page(tenant(slug), SilenceForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") String close,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var form = new SilenceForm(vote, close);
        var errors = form.errors(now(tenant));
        var wanted = form.silence();
        if (!errors.isEmpty() || wanted == null) {
            return page(tenant, form, errors);
        }
        return keep(tenant, form, own(tenant).with(wanted), version, "calendar.added", redirect);
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @PathVariable String slug,
            @RequestParam String silence,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var own = own(tenant);
        var found = own.all().stream()
                .filter(one -> one.toString().equals(silence))
                .findFirst()
                .orElseThrow(CalendarController::missing);
        return keep(tenant, SilenceForm.EMPTY, own.without(found), version, "calendar.removed", redirect);
    }

    private ModelAndView keep(
            Tenant tenant,
            SilenceForm form,
            Silences wanted,
            long version,
            String sentence,
            RedirectAttributes redirect) {
        var layer = Layer.of(tenant);
        var outcome = wanted.all().isEmpty()
                ? changing.remove(layer, SETTING, version, Acting.now())
                : changing.set(layer, SETTING, wanted.toString(), version, Acting.now());
        return switch (outcome) {
            case SettingOutcome.Written _ -> {
                redirect.addFlashAttribute("notice", Notice.success(sentence));
                yield new ModelAndView("redirect:/organisations/" + tenant.slug() + "/calendar");
            }
            case SettingOutcome.Stale _ -> page(tenant, form, FormErrors.of("vote", Message.of("settings.stale")));
            case SettingOutcome.Wrong _, SettingOutcome.Overtaken _ ->
                page(tenant, form, FormErrors.of("vote", Message.of("calendar.wrong.many")));
            case SettingOutcome.Unknown _ -> throw missing();
        };
    }

    private ModelAndView page(Tenant tenant, SilenceForm form, FormErrors errors) {
        var layer = Layer.of(tenant);
        var settings = reading.read(layer);
        var line = settings.line(SETTING);
        var own = line.of(layer.profile());
        var effective = line.effective().value();
        var page = new CalendarPage(
                tenant,
                own == null ? Silences.NONE : Silences.of(own.value()),
                Silences.of(effective),
                settings.version(),
                now(tenant),
                form,
                errors);
        return new ModelAndView(
                "console/calendar/show",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Silences own(Tenant tenant) {
        var layer = Layer.of(tenant);
        var own = reading.read(layer).line(SETTING).of(layer.profile());
        return own == null ? Silences.NONE : Silences.of(own.value());
    }

    private LocalDateTime now(Tenant tenant) {
        return LocalDateTime.ofInstant(clock.instant(), tenant.timeZone());
    }

    private Tenant tenant(String slug) {
        return organisations.find(slug).orElseThrow(CalendarController::missing).tenant();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
