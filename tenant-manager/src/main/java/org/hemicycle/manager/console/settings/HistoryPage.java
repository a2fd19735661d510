package org.hemicycle.manager.console.settings;

import java.util.List;
import org.hemicycle.manager.configuration.ChangingSettings.Difference;
import org.hemicycle.manager.configuration.Layer;
import org.hemicycle.provisioning.settings.SettingChange;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a layer.
 *
 * @param since the change before which the layer is compared with now, or null
 * @param differences what was otherwise then
 */
record HistoryPage(
        Layer layer,
        long version,
        List<SettingChange> changes,
        @Nullable SettingChange since,
        List<Difference> differences) {
    String path() {
        return SettingsPage.path(layer);
    }

    static String label(Texts t, String key) {
        return SettingsPage.label(t, key);
    }

    static String words(Texts t, String key, @Nullable String value) {
        return SettingFields.find(key)
                .map(field -> SettingsPage.words(t, field, value))
                .orElse(value == null ? t.get("settings.nothing") : value);
    }

    /** Whether the change can be taken back: the setting still exists, and says what the change made it say. */
    boolean mayUndo(SettingChange change) {
        return SettingFields.find(change.key()).map(SettingField::key).isPresent()
                && changes.stream()
                        .filter(one -> one.key().equals(change.key()))
                        .findFirst()
                        .filter(latest -> latest.id() == change.id())
                        .isPresent();
    }
}
