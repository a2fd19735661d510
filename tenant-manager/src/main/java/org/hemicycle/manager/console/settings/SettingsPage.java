package org.hemicycle.manager.console.settings;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.manager.configuration.Layer;
import org.hemicycle.manager.configuration.LayeredSettings;
import org.hemicycle.manager.configuration.LayeredSettings.Cell;
import org.hemicycle.manager.configuration.LayeredSettings.Line;
import org.hemicycle.manager.configuration.ReadingLayers;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The layers side by side.
 *
 * @param layers the layers of many, to go to
 */
record SettingsPage(LayeredSettings settings, List<Layer> layers) {
    String path() {
        return path(settings.layer());
    }

    static String path(Layer layer) {
        var tenant = layer.tenant();
        return tenant == null ? "/layers/" + layer.profile() : "/organisations/" + tenant.slug() + "/settings";
    }

    List<String> groups() {
        return settings.lines().stream()
                .map(line -> line.field().group())
                .distinct()
                .toList();
    }

    List<Line> lines(String group) {
        return settings.lines().stream()
                .filter(line -> line.field().group().equals(group))
                .toList();
    }

    /** The columns: what the program has, then the layers, the lowest first. */
    List<String> profiles() {
        var profiles = new ArrayList<>(List.of(ReadingLayers.BUILT_IN));
        profiles.addAll(settings.layer().all());
        return profiles;
    }

    /** Whose layer it is, in words. */
    static String name(Texts t, String profile) {
        if (profile.equals(ReadingLayers.BUILT_IN)) {
            return t.get("settings.layer.built-in");
        }
        var kind = Layer.kind(profile);
        return switch (kind) {
            case "kind" -> t.get("settings.layer.kind", t.get(profile.replace("kind-", "kind.")));
            case "plan" -> t.get("settings.layer.plan", profile.substring("plan-".length()));
            default -> t.get("settings.layer." + kind);
        };
    }

    /** What a setting is called: by the words of its module, or of the console. */
    static String label(Texts t, String key) {
        for (var words : new String[] {"settings." + key, "setting." + key}) {
            if (t.has(words)) {
                return t.get(words);
            }
        }
        return key;
    }

    /** What a group is called; that of a module like the module. */
    static String group(Texts t, String group) {
        return t.has("settings.group." + group)
                ? t.get("settings.group." + group)
                : Modules.find(group)
                        .map(module -> module.name().in(t.locale()))
                        .orElse(group);
    }

    /** What this layer is called, with the name of the organisation where it has one. */
    static String title(Texts t, Layer layer) {
        var tenant = layer.tenant();
        return tenant == null ? name(t, layer.profile()) : tenant.name().in(t.locale());
    }

    /** A value as people read it. */
    static String words(Texts t, SettingField field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return t.get("settings.nothing");
        }
        return field.type() == SettingField.Type.SWITCH ? t.get("settings.switch." + value) : value;
    }

    /** Who set it and when, or that nobody did. */
    static String since(Texts t, Cell cell) {
        var by = cell.by();
        var at = cell.at();
        return by == null || at == null
                ? name(t, cell.profile())
                : t.get("settings.since", name(t, cell.profile()), who(by), t.dateTime(at));
    }

    static String who(String actor) {
        return actor.replaceFirst("^(operator|client):", "");
    }
}
