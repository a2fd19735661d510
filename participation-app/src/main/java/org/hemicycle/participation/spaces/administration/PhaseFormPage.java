package org.hemicycle.participation.spaces.administration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The form of a phase; {@code phase} is null while it is new. */
record PhaseFormPage(
        SpaceSheet space, @Nullable Long phase, PhaseDraft draft, ExtensionDraft extension, FormErrors errors) {
    /** Whether it goes on before the eyes of all: its end moves only with a reason. */
    boolean runs() {
        return phase != null
                && space.published()
                && space.phases().stream().anyMatch(one -> one.id() == phase && one.active());
    }

    String target() {
        return space.path() + "/phases" + (phase == null ? "" : "/" + phase);
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    String firstDay() {
        return draft.firstDay(zone());
    }

    String lastDay() {
        return draft.lastDay(zone());
    }

    /** What the modules that are on let a phase open. */
    List<Option> actions(Texts t) {
        return Modules.all().stream()
                .filter(module -> Contributions.isOn(module.key()))
                .flatMap(module -> module.actions().stream())
                .map(action -> Option.of(action, t.get("admin.action." + action)))
                .toList();
    }

    private static ZoneId zone() {
        return CurrentTenant.get().timeZone();
    }
}
