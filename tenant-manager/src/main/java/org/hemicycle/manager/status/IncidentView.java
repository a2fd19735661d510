package org.hemicycle.manager.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as programs see it.
 *
 * @param title by language, {@code fr} and {@code en}
 * @param parts {@code spaces}, {@code files}, {@code mail}, {@code console}
 * @param updates what was said, the newest first
 */
@Schema(name = "Incident")
record IncidentView(
        UUID id,
        Map<String, String> title,
        List<String> parts,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        List<UpdateView> updates) {

    /** @param stage {@code investigating}, {@code identified}, {@code monitoring} or {@code resolved} */
    @Schema(name = "IncidentUpdate")
    record UpdateView(String stage, Map<String, String> text, Instant at) {}

    static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.title().byLanguage(),
                incident.parts().stream().map(Part::key).toList(),
                incident.startedAt(),
                incident.resolvedAt(),
                incident.updates().stream()
                        .map(said ->
                                new UpdateView(said.stage().key(), said.text().byLanguage(), said.at()))
                        .toList());
    }
}
