package org.hemicycle.manager.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.PlanOverride;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants one organisation more than its plan, or takes something from it, for a time and for a reason; it ends by itself. */
@Component
public class GrantingOverrides {
    private static final int YEARS_AT_MOST = 5;
    private static final int REASON_AT_MOST = 500;

    private final Overrides overrides;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    GrantingOverrides(Overrides overrides, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of the wish to grant something. */
    public sealed interface Outcome {
        /** It holds in the data plane within seconds. */
        record Done(Granted granted) implements Outcome {}

        /** The draft is wrong; nothing was done. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}
    }

    /** All there ever were, newest first. */
    public List<Granted> of(Tenant tenant) {
        return overrides.of(tenant.id());
    }

    /** Grants it; what ran for the same module or quota ends. */
    public Outcome grant(Tenant tenant, OverrideDraft draft, Actor actor) {
        var until = until(tenant, draft.until());
        var problems = problems(draft, until);
        var reason = draft.reason();
        if (!problems.isEmpty() || until == null || reason == null) {
            return new Outcome.Invalid(problems);
        }
        var override = draft.module().isEmpty()
                ? PlanOverride.ofQuota(
                        Quota.of(draft.quota()).orElseThrow(),
                        new Limit(draft.bounds().soft(), draft.bounds().hard()),
                        until)
                : PlanOverride.ofModule(draft.module(), draft.allowed(), until);
        return transaction.execute(_ -> {
            var granted = overrides.add(tenant.id(), override, reason.strip(), actor.name());
            audit.record(actor, "override.granted", tenant.id(), detail(granted));
            return new Outcome.Done(granted);
        });
    }

    /** Ends one before its time; false when it does not run. */
    public boolean end(Tenant tenant, UUID id, Actor actor) {
        return transaction.execute(_ -> {
            var granted = overrides.find(tenant.id(), id);
            if (granted.isEmpty() || !overrides.end(tenant.id(), id, actor.name())) {
                return false;
            }
            audit.record(actor, "override.ended", tenant.id(), detail(granted.get()));
            return true;
        });
    }

    private List<FieldProblem> problems(OverrideDraft draft, @Nullable Instant until) {
        var problems = new ArrayList<FieldProblem>();
        if (draft.module().isEmpty() == draft.quota().isEmpty()) {
            problems.add(FieldProblem.of("/module", "module-or-quota"));
        } else if (draft.quota().isEmpty() && !Modules.optional().contains(draft.module())) {
            problems.add(
                    FieldProblem.of("/module", "not-one-of", String.join(", ", new TreeSet<>(Modules.optional()))));
        } else if (draft.module().isEmpty() && Quota.of(draft.quota()).isEmpty()) {
            problems.add(FieldProblem.of("/quota", "not-one-of", String.join(", ", CheckingAPlan.keys())));
        }
        problems.addAll(CheckingAPlan.bounds("", draft.bounds()));
        var now = clock.instant();
        if (until == null
                || !until.isAfter(now)
                || until.isAfter(now.plus(java.time.Duration.ofDays(366L * YEARS_AT_MOST)))) {
            problems.add(FieldProblem.of("/until", "not-a-moment"));
        }
        var reason = draft.reason();
        if (reason == null || reason.isBlank()) {
            problems.add(FieldProblem.of("/reason", "required"));
        } else if (!Plain.isLine(reason, REASON_AT_MOST)) {
            problems.add(FieldProblem.of("/reason", "not-a-line", REASON_AT_MOST));
        }
        return problems;
    }

    /** The end of that day where the organisation is. */
    private static @Nullable Instant until(Tenant tenant, @Nullable String day) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day.strip())
                            .plusDays(1)
                            .atStartOfDay(tenant.timeZone())
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, Object> detail(Granted granted) {
        var override = granted.override();
        var detail = new LinkedHashMap<String, Object>();
        var module = override.module();
        var quota = override.quota();
        if (module != null) {
            detail.put("module", module);
            detail.put("allowed", override.allowed());
        }
        if (quota != null) {
            detail.put("quota", quota.key());
            detail.put("limit", PlanView.Bounds.of(override.limit()));
        }
        detail.put("until", override.until().toString());
        detail.put("reason", granted.reason());
        return detail;
    }
}
