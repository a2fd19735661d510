package org.hemicycle.manager.console.settings;

import java.util.List;
import org.hemicycle.manager.configuration.LayeredSettings;
import org.hemicycle.manager.configuration.LayeredSettings.Cell;
import org.hemicycle.manager.configuration.LayeredSettings.Line;
import org.hemicycle.provisioning.settings.SettingChange;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One setting in one layer, to be changed.
 *
 * @param written what was written, where it comes back; null at first
 */
record SettingPage(
        LayeredSettings settings,
        Line line,
        List<SettingChange> changes,
        @Nullable String written,
        FormErrors errors) {
    String path() {
        return SettingsPage.path(settings.layer());
    }

    SettingField field() {
        return line.field();
    }

    /** What this very layer says. */
    @Nullable
    Cell own() {
        return line.of(settings.layer().profile());
    }

    String value() {
        var cell = own();
        if (written != null) {
            return written;
        }
        return cell == null || field().isSecret() ? "" : cell.value();
    }

    List<Option> switches(Texts t) {
        return List.of(
                Option.of("true", t.get("settings.switch.true")), Option.of("false", t.get("settings.switch.false")));
    }

    /** What is allowed, in a sentence. */
    String hint(Texts t) {
        var field = field();
        return switch (field.type()) {
            case NUMBER -> t.get("settings.hint.number", bound(field.min()), bound(field.max()));
            case DURATION -> t.get("settings.hint.duration");
            case SECRET -> t.get(own() == null ? "settings.hint.secret" : "settings.hint.secret.kept");
            case PERIODS -> t.get("settings.hint.periods");
            case SWITCH, TEXT -> t.get("settings.hint.text");
        };
    }

    private static Object bound(@Nullable Long bound) {
        return bound == null ? "…" : bound;
    }
}
