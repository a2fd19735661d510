package org.hemicycle.manager.console.opening;

import java.util.List;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.themes.Correction;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The form that opens a space, beside the preview of its look.
 *
 * @param address where the space will be, or null while that cannot be said
 */
record OpeningPage(
        OpeningForm form,
        FormErrors errors,
        String baseDomain,
        List<Plan> plans,
        @Nullable String address) {
    Theme theme() {
        return Theme.of(form.preset(), form.primaryColour());
    }

    List<Correction> corrections() {
        return theme().corrections();
    }

    @Nullable
    String logo() {
        return form.logoData().isEmpty() ? null : form.logoData();
    }

    String shownName(Texts t) {
        return form.name().isEmpty() ? t.get("opening.preview.name") : form.name();
    }
}
