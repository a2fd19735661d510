package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Looks whether anything is left anywhere, and says what; a deletion that leaves something has failed. */
final class FarewellStep implements Step {
    /** What the last look found, by name; empty when nothing is left. */
    static final String LEFT = "left";

    static final String LOOKED = "looked";
    private static final List<String> PLACES = List.of(
            "schema",
            "role",
            "jobs",
            "requests",
            "secrets",
            "sessions",
            "files",
            "hostNames",
            "registry",
            "administrator");

    private final Belongings belongings;
    private final RegistryChanges registry;
    private final Findings findings;
    private final Clock clock;

    FarewellStep(Belongings belongings, RegistryChanges registry, Findings findings, Clock clock) {
        this.belongings = belongings;
        this.registry = registry;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) throws Exception {
        var left = belongings.of(work.tenant());
        if (registry.knowsAnAdministrator(work.tenant().id())) {
            left.put("administrator", Map.of("count", 1));
        }
        findings.write(work.run(), LEFT, left);
        if (!left.isEmpty()) {
            throw new Setback(Trouble.NOT_EMPTY, "something is left: " + left);
        }
        findings.write(work.run(), LOOKED, Map.of("at", clock.instant().toString(), "places", PLACES));
    }
}
