package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateProof;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what came of trying the template, and lets the organisation go that was registered for it: both or none. */
final class VerdictStep implements Step {
    private final Registry registry;
    private final TemplateShelf shelf;
    private final TransactionTemplate transaction;
    private final Findings findings;
    private final Clock clock;

    VerdictStep(Registry registry, JdbcClient sql, TransactionTemplate transaction, Findings findings, Clock clock) {
        this.registry = registry;
        this.shelf = new TemplateShelf(sql, clock);
        this.transaction = transaction;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) {
        var found = findings.of(work.run());
        var proof = new TemplateProof(
                clock.instant(), work.run().toString(), flaws(found.get(RehearsalStep.FLAWS)), rows(found));
        var version = work.enrolment().templateVersion();
        transaction.executeWithoutResult(_ -> {
            shelf.prove(work.enrolment().template(), version == null ? 1 : version, proof);
            registry.remove(work.tenant().id());
        });
    }

    private static List<TemplateFlaw> flaws(@org.jspecify.annotations.Nullable Object found) {
        return found instanceof List<?> list
                ? list.stream().map(VerdictStep::flaw).toList()
                : List.of();
    }

    private static TemplateFlaw flaw(@org.jspecify.annotations.Nullable Object found) {
        if (found instanceof Map<?, ?> flaw && flaw.get("arguments") instanceof List<?> arguments) {
            return TemplateFlaw.of(String.valueOf(flaw.get("code")), arguments.toArray());
        }
        return TemplateFlaw.of("content", String.valueOf(found));
    }

    private static Map<String, Long> rows(Map<String, Object> found) {
        var rows = new HashMap<String, Long>();
        if (found.get(RehearsalStep.ROWS) instanceof Map<?, ?> counts) {
            counts.forEach((table, count) -> {
                if (count instanceof Number number) {
                    rows.put(String.valueOf(table), number.longValue());
                }
            });
        }
        return rows;
    }
}
