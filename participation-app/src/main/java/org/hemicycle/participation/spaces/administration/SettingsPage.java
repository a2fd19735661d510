package org.hemicycle.participation.spaces.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a component, always or during one phase. The form is made from what the module declares.
 *
 * @param phase number of the phase; null for always
 * @param usual what holds where nothing is set here, by the key of the field in kebab case
 * @param written what is set here, as typed
 */
record SettingsPage(
        KeptSettings.Kept component,
        @Nullable Long phase,
        List<SettingField> fields,
        Map<String, String> usual,
        Map<String, String> written,
        FormErrors errors) {
    SettingsPage {
        fields = List.copyOf(fields);
    }

    String target() {
        return component.path() + (phase == null ? "" : "/" + phase);
    }

    String back() {
        return "/admin/spaces/" + component.space() + "#components";
    }

    /** The key of the field without its module: {@code title-min}. */
    static String name(SettingField field) {
        return field.key().substring(field.group().length() + 1);
    }

    String value(SettingField field) {
        return written.getOrDefault(name(field), "");
    }

    String label(Texts t, SettingField field) {
        return t.has("settings." + field.key())
                ? t.get("settings." + field.key())
                : name(field).replace('-', ' ');
    }

    /** What holds as long as the field is empty. */
    String hint(Texts t, SettingField field) {
        return t.get(phase == null ? "admin.settings.otherwise" : "admin.settings.otherwise-phase", spoken(t, field));
    }

    List<Option> switches(Texts t, SettingField field) {
        return List.of(
                Option.of("", t.get("admin.settings.as-usual", spoken(t, field))),
                Option.of("true", t.get("admin.settings.yes")),
                Option.of("false", t.get("admin.settings.no")));
    }

    List<Link> tabs(Texts t) {
        var tabs = new ArrayList<Link>();
        tabs.add(Link.to(component.path(), t.get("admin.settings.always"), phase == null));
        component
                .phases()
                .forEach(one -> tabs.add(Link.to(
                        component.path() + "/" + one.id(),
                        t.get("admin.settings.during", one.title().in(t.locale())),
                        phase != null && phase == one.id())));
        return tabs;
    }

    private String spoken(Texts t, SettingField field) {
        var value = usual.getOrDefault(name(field), "");
        return switch (field.type()) {
            case SWITCH -> t.get(value.equals("true") ? "admin.settings.yes" : "admin.settings.no");
            case NUMBER -> value.isEmpty() ? "–" : t.number(Long.parseLong(value));
            case DURATION, TEXT, PERIODS, SECRET -> value.isEmpty() ? "–" : value;
        };
    }
}
