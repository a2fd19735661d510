package org.hemicycle.manager.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.manager.organisations.CheckingADraft;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Preset;
import org.hemicycle.themes.Texts;

/** What operators choose from, in their language. */
public final class Choices {
    private static final List<String> STATES = List.of(
            "provisioning", "trial", "active", "past-due", "suspended", "archived", "deleting", "deleted", "failed");

    private Choices() {}

    public static List<Option> kinds(Texts t) {
        return options(t, "kind.", Arrays.stream(Kind.values()).map(Kind::key));
    }

    /** Kinds, each with a line that says what it is for. */
    public static List<Option> explainedKinds(Texts t) {
        return explained(t, kinds(t), "opening.kind.");
    }

    public static List<Option> plans(Texts t, List<Plan> plans) {
        return plans.stream()
                .map(plan -> Option.of(plan.key().key(), plan.name().in(t.locale())))
                .toList();
    }

    /** Plans, each with a line that says whom it suits. */
    public static List<Option> explainedPlans(Texts t, List<Plan> plans) {
        return plans.stream()
                .map(plan -> new Option(
                        plan.key().key(),
                        plan.name().in(t.locale()),
                        plan.description().isEmpty() ? null : plan.description().in(t.locale())))
                .toList();
    }

    public static List<Option> states(Texts t) {
        return options(t, "state.", STATES.stream());
    }

    public static List<Option> presets(Texts t) {
        return explained(t, options(t, "preset.", Arrays.stream(Preset.values()).map(Preset::key)), "preset.");
    }

    public static List<Option> languages(Texts t) {
        return options(t, "locale.", CheckingADraft.LANGUAGES.stream().sorted(Comparator.reverseOrder()));
    }

    /** The optional modules, by the names that their manifests give them. */
    public static List<Option> modules(Texts t) {
        return Modules.all().stream()
                .filter(ModuleManifest::optional)
                .map(module -> Option.of(module.key(), module.name().in(t.locale())))
                .toList();
    }

    /** Time zones of places, those of Europe and of the French territories first. */
    public static List<Option> timeZones() {
        return java.time.ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Europe|America|Indian|Pacific|Africa|Asia|Atlantic|Australia)/.*"))
                .sorted(Comparator.comparing((String zone) -> !zone.startsWith("Europe/"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(zone -> Option.of(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** The same options after one that means any of them. */
    public static List<Option> orAny(Texts t, List<Option> options) {
        return Stream.concat(Stream.of(Option.of("", t.get("fleet.any"))), options.stream())
                .toList();
    }

    /** The name of a language in the reader's own. */
    public static String language(Texts t, Locale locale) {
        return t.has("locale." + locale.getLanguage())
                ? t.get("locale." + locale.getLanguage())
                : locale.getDisplayName(t.locale());
    }

    private static List<Option> options(Texts t, String prefix, Stream<String> keys) {
        return keys.map(key -> Option.of(key, t.get(prefix + key))).toList();
    }

    private static List<Option> explained(Texts t, List<Option> options, String prefix) {
        return options.stream()
                .map(option -> new Option(option.value(), option.label(), t.get(prefix + option.value() + ".hint")))
                .toList();
    }
}
