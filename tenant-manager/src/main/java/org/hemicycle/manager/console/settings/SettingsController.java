package org.hemicycle.manager.console.settings;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.configuration.ChangingSettings;
import org.hemicycle.manager.configuration.Layer;
import org.hemicycle.manager.configuration.ReadingLayers;
import org.hemicycle.manager.configuration.SettingOutcome;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings of one organisation at its own address, and of many under {@code /layers}: the same pages for both. */
@Controller("consoleSettings")
@Allows(Permission.CHANGE)
class SettingsController {
    private static final String OWN = "/organisations/{slug}/settings";
    private static final String SHARED = "/layers/{profile}";

    private final Organisations organisations;
    private final ReadingLayers reading;
    private final ChangingSettings changing;

    SettingsController(Organisations organisations, ReadingLayers reading, ChangingSettings changing) {
        this.organisations = organisations;
        this.reading = reading;
        this.changing = changing;
    }

    @GetMapping({OWN, SHARED})
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable Map<String, String> place) {
        var page = new SettingsPage(reading.read(layer(place)), reading.shared());
        return new ModelAndView("console/settings/show", Map.of("page", page));
    }

    @GetMapping({OWN + "/history", SHARED + "/history"})
    @Allows(Permission.LOOK)
    ModelAndView history(@PathVariable Map<String, String> place, @RequestParam(defaultValue = "0") long since) {
        var layer = layer(place);
        var changes = changing.history(layer);
        var chosen = changes.stream()
                .filter(change -> change.id() == since)
                .findFirst()
                .orElse(null);
        var differences = chosen == null ? List.<ChangingSettings.Difference>of() : changing.compare(layer, since);
        var page = new HistoryPage(layer, changing.version(layer), changes, chosen, differences);
        return new ModelAndView("console/settings/history", Map.of("page", page));
    }

    @PostMapping({OWN + "/history/{change}/undo", SHARED + "/history/{change}/undo"})
    ModelAndView undo(
            @PathVariable Map<String, String> place, @RequestParam long version, RedirectAttributes redirect) {
        var layer = layer(place);
        var number = place.getOrDefault("change", "");
        long change = number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
        var outcome = changing.undo(layer, change, version, Acting.now());
        redirect.addFlashAttribute(
                "notice",
                switch (outcome) {
                    case SettingOutcome.Written _ -> Notice.success("settings.undone");
                    case SettingOutcome.Stale _, SettingOutcome.Overtaken _ -> Notice.warning("settings.overtaken");
                    case SettingOutcome.Wrong _ -> Notice.warning("settings.fault.undo");
                    case SettingOutcome.Unknown _ -> throw missing();
                });
        return new ModelAndView("redirect:" + SettingsPage.path(layer) + "/history");
    }

    @GetMapping({OWN + "/{key}", SHARED + "/{key}"})
    ModelAndView edit(@PathVariable Map<String, String> place) {
        return page(layer(place), key(place), null, FormErrors.NONE);
    }

    @PostMapping({OWN + "/{key}", SHARED + "/{key}"})
    ModelAndView set(
            @PathVariable Map<String, String> place,
            @RequestParam(defaultValue = "") String value,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var layer = layer(place);
        var key = key(place);
        var outcome = changing.set(layer, key, value.strip(), version, Acting.now());
        return after(outcome, layer, key, value, redirect);
    }

    @PostMapping({OWN + "/{key}/removal", SHARED + "/{key}/removal"})
    ModelAndView remove(
            @PathVariable Map<String, String> place, @RequestParam long version, RedirectAttributes redirect) {
        var layer = layer(place);
        var key = key(place);
        return after(changing.remove(layer, key, version, Acting.now()), layer, key, null, redirect);
    }

    private ModelAndView after(
            SettingOutcome outcome, Layer layer, String key, @Nullable String written, RedirectAttributes redirect) {
        return switch (outcome) {
            case SettingOutcome.Written _ -> {
                redirect.addFlashAttribute("notice", Notice.success("settings.saved"));
                yield new ModelAndView("redirect:" + SettingsPage.path(layer));
            }
            case SettingOutcome.Wrong(var fault, var min, var max, var detail) ->
                page(
                        layer,
                        key,
                        written,
                        FormErrors.of(
                                "value",
                                min == null && max == null
                                        ? Message.of("settings.fault." + fault, detail)
                                        : Message.of(
                                                "settings.fault." + fault,
                                                min == null ? "…" : min,
                                                max == null ? "…" : max)));
            case SettingOutcome.Stale _ ->
                page(layer, key, written, FormErrors.of("value", Message.of("settings.stale")));
            case SettingOutcome.Unknown _, SettingOutcome.Overtaken _ -> throw missing();
        };
    }

    private ModelAndView page(Layer layer, String key, @Nullable String written, FormErrors errors) {
        var settings = reading.read(layer);
        var changes = changing.history(layer).stream()
                .filter(change -> change.key().equals(key))
                .limit(10)
                .toList();
        var secret =
                SettingFields.find(key).orElseThrow(SettingsController::missing).isSecret();
        if (secret && layer.tenant() == null) {
            throw missing();
        }
        var page = new SettingPage(settings, settings.line(key), changes, secret ? null : written, errors);
        return new ModelAndView(
                "console/settings/edit",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Layer layer(Map<String, String> place) {
        var slug = place.get("slug");
        return slug == null
                ? reading.shared(place.getOrDefault("profile", "")).orElseThrow(SettingsController::missing)
                : organisations
                        .find(slug)
                        .map(found -> Layer.of(found.tenant()))
                        .orElseThrow(SettingsController::missing);
    }

    private static String key(Map<String, String> place) {
        return SettingFields.find(place.getOrDefault("key", ""))
                .orElseThrow(SettingsController::missing)
                .key();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
