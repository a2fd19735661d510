package org.hemicycle.participation.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.Correction;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Preset;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The form of the look; {@code logo} and {@code picture} are addresses of what is shown now. */
record LookPage(
        LookDraft draft,
        FormErrors errors,
        List<Locale> languages,
        @Nullable String logo,
        @Nullable String picture,
        boolean trial) {
    List<Correction> corrections() {
        return draft.theme().corrections();
    }

    List<Option> presets(Texts t) {
        return Arrays.stream(Preset.values())
                .map(preset -> new Option(
                        preset.key(),
                        t.get("admin.look.preset." + preset.key()),
                        t.get("admin.look.preset." + preset.key() + ".hint")))
                .toList();
    }
}
