package org.hemicycle.manager.console.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hemicycle.manager.status.Incident;
import org.hemicycle.manager.status.IncidentDraft;
import org.hemicycle.manager.status.Part;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The incidents, or one of them with the form that says more.
 *
 * @param incident the one to say more of; null on the page of all
 */
record IncidentsPage(List<Incident> incidents, @Nullable Incident incident, IncidentDraft form, FormErrors errors) {
    static final IncidentDraft EMPTY = new IncidentDraft(
            LocalizedText.of(java.util.Map.of()),
            List.of(),
            Incident.Stage.INVESTIGATING.key(),
            LocalizedText.of(java.util.Map.of()));

    List<Option> parts(Texts t) {
        return Arrays.stream(Part.values())
                .map(part -> Option.of(part.key(), t.get("status.part." + part.key())))
                .toList();
    }

    List<Option> stages(Texts t) {
        return Arrays.stream(Incident.Stage.values())
                .filter(stage -> incident != null || stage != Incident.Stage.RESOLVED)
                .map(stage -> Option.of(stage.key(), t.get("status.stage." + stage.key())))
                .toList();
    }

    Set<String> chosenParts() {
        return Set.copyOf(form.parts());
    }

    String title(String language) {
        return form.title().byLanguage().getOrDefault(language, "");
    }

    String text(String language) {
        return form.text().byLanguage().getOrDefault(language, "");
    }
}
