package org.hemicycle.provisioning.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.certificates.DeletionCertificates;

/** Signs what was removed, when, and that nothing is left; one who comes a second time finds it done. */
final class CertificateStep implements Step {
    /** By what is removed, the step that removes it. */
    private static final Map<String, String> REMOVED_BY = Map.of(
            "schema", "schema",
            "secrets", "schema",
            "sessions", "schema",
            "role", "role",
            "files", "files",
            "jobs", "jobs",
            "requests", "jobs",
            "hostNames", "host-names",
            "registry", "host-names");

    private final Runs runs;
    private final Findings findings;
    private final DeletionCertificates certificates;

    CertificateStep(Runs runs, Findings findings, DeletionCertificates certificates) {
        this.runs = runs;
        this.findings = findings;
        this.certificates = certificates;
    }

    @Override
    public void perform(Work work) {
        var run = runs.find(work.run()).orElseThrow();
        var found = findings.of(work.run());
        var tenant = work.tenant();
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 1);
        document.put(
                "organisation",
                Map.of(
                        "id", tenant.id().value(),
                        "slug", tenant.slug().value(),
                        "name", tenant.name().byLanguage()));
        document.put("run", run.id().toString());
        document.put("begun", run.createdAt().toString());
        document.put("removed", removed(run, found.get(InventoryStep.INVENTORY)));
        document.put("checked", found.getOrDefault(FarewellStep.LOOKED, Map.of()));
        document.put("left", found.getOrDefault(FarewellStep.LEFT, Map.of()));
        document.put(
                "kept",
                List.of(
                        "the short name, so that nobody else gets it",
                        "the operators' audit trail",
                        "this run and this certificate"));
        certificates.issue(tenant.id(), document);
    }

    private static List<Map<String, Object>> removed(Run run, @org.jspecify.annotations.Nullable Object inventory) {
        var times = run.steps().stream()
                .filter(step -> step.finishedAt() != null)
                .collect(Collectors.toMap(StepProgress::name, step -> String.valueOf(step.finishedAt())));
        var removed = new ArrayList<Map<String, Object>>();
        if (inventory instanceof Map<?, ?> counted) {
            counted.forEach((what, measures) -> {
                var item = new LinkedHashMap<String, Object>();
                item.put("what", what);
                item.put("at", times.getOrDefault(REMOVED_BY.getOrDefault(what.toString(), ""), ""));
                if (measures instanceof Map<?, ?> each) {
                    each.forEach((name, value) -> item.put(name.toString(), value));
                }
                removed.add(item);
            });
        }
        removed.add(Map.of("what", "caches", "at", times.getOrDefault("host-names", ""), "how", "all nodes were told"));
        return removed;
    }
}
