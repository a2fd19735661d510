package org.hemicycle.provisioning.templates;

import java.time.Instant;
import java.util.List;

/**
 * What came of opening a space from a version and removing it again.
 *
 * @param by the identifier of the run, or {@code build} for what comes with the program
 * @param rows how many rows the space had, by table
 */
public record TemplateProof(Instant at, String by, List<TemplateFlaw> flaws, java.util.Map<String, Long> rows) {
    public TemplateProof {
        flaws = List.copyOf(flaws);
        rows = java.util.Map.copyOf(rows);
    }

    public boolean isGood() {
        return flaws.isEmpty();
    }
}
