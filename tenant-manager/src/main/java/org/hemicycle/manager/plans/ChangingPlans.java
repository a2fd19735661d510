package org.hemicycle.manager.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds and changes plans; what a plan allows holds for all who have it within seconds, and nothing is removed anywhere. */
@Component
public class ChangingPlans {
    private final Plans plans;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ChangingPlans(Plans plans, AuditTrail audit, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of a wish to change a plan. */
    public sealed interface Outcome {
        /** Done. */
        record Written(Plan plan) implements Outcome {}

        /** The draft is wrong; nothing was done. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /** Somebody changed the plan in the meantime: what differs from what the caller wants, by field. */
        record Stale(Plan now) implements Outcome {}

        /** There is no such plan. */
        record Unknown() implements Outcome {}
    }

    /** Adds a plan. */
    public Outcome add(PlanDraft draft, Actor actor) {
        var checking = new CheckingAPlan(draft);
        var problems = checking.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        var plan = checking.plan(1);
        return transaction.execute(_ -> {
            if (!plans.add(plan)) {
                return new Outcome.Invalid(List.of(FieldProblem.of("/key", "plan-key-taken", draft.key())));
            }
            audit.record(actor, "plan.added", Map.of("plan", draft.key()));
            return new Outcome.Written(plans.find(plan.key()).orElseThrow());
        });
    }

    /**
     * Makes a plan what the draft says; its key stays.
     *
     * @param expectedVersion what the caller has seen
     */
    public Outcome change(PlanKey key, PlanDraft draft, long expectedVersion, Actor actor) {
        var before = plans.find(key).orElse(null);
        if (before == null) {
            return new Outcome.Unknown();
        }
        if (before.version() != expectedVersion) {
            return new Outcome.Stale(before);
        }
        var checking = new CheckingAPlan(draft);
        var problems = checking.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        var wanted = checking.plan(expectedVersion);
        var fields = differences(before, wanted);
        return fields.isEmpty() ? new Outcome.Written(before) : save(wanted, fields, actor);
    }

    /** By field, the old value and the new one. */
    static Map<String, Object> differences(Plan before, Plan after) {
        var found = new LinkedHashMap<String, Object>();
        var old = PlanView.of(before);
        var young = PlanView.of(after);
        add(found, "name", old.name(), young.name());
        add(found, "description", old.description(), young.description());
        add(found, "modules", new TreeSet<>(old.modules()), new TreeSet<>(young.modules()));
        add(found, "quotas", new TreeMap<>(old.quotas()), new TreeMap<>(young.quotas()));
        add(found, "offered", old.offered(), young.offered());
        add(found, "position", old.position(), young.position());
        return found;
    }

    private Outcome save(Plan wanted, Map<String, Object> fields, Actor actor) {
        return transaction.execute(_ -> {
            var saved = plans.save(wanted, wanted.version());
            if (saved.isEmpty()) {
                return plans.find(wanted.key()).<Outcome>map(Outcome.Stale::new).orElseGet(Outcome.Unknown::new);
            }
            audit.record(
                    actor,
                    "plan.changed",
                    Map.of("plan", wanted.key().key(), "version", saved.get().version(), "fields", fields));
            return new Outcome.Written(saved.get());
        });
    }

    private static void add(Map<String, Object> found, String field, Object before, Object after) {
        if (!before.equals(after)) {
            found.put(field, Map.of("from", before, "to", after));
        }
    }
}
