package org.hemicycle.manager.organisations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.RunKind;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings organisations from one state into the next, where the state they are in offers it. */
@Component
public class LifeOfAnOrganisation {
    /** The longest time between the wish to delete and the removal of the data. */
    public static final int GRACE_DAYS_AT_MOST = 90;

    private final Registry registry;
    private final Runs runs;
    private final AuditTrail audit;
    private final WhatChanged whatChanged;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LifeOfAnOrganisation(
            Registry registry,
            Runs runs,
            AuditTrail audit,
            WhatChanged whatChanged,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.runs = runs;
        this.audit = audit;
        this.whatChanged = whatChanged;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Closes the space.
     *
     * @param reason for operators
     * @param notice what visitors read; may be empty
     */
    public Passage suspend(TenantId id, Seen seen, String reason, LocalizedText notice, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.suspended", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.suspend(reason, notice, now));
            case TenantState.Trial trial -> to(trial.suspend(reason, notice, now));
            case TenantState.PastDue due -> to(due.suspend(reason, notice, now));
            default -> none();
        });
    }

    /** Opens the space again, also one that was to be deleted, as long as its grace lasts. */
    public Passage reactivate(TenantId id, Seen seen, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.reactivated", actor, state -> switch (state) {
            case TenantState.Suspended suspended -> to(suspended.reactivate(now));
            case TenantState.Archived archived -> to(archived.reactivate(now));
            case TenantState.Deleting deleting when deleting.purgeAfter().isAfter(now) -> to(deleting.reactivate(now));
            default -> none();
        });
    }

    /** Leaves the space readable, and closes it for writing. */
    public Passage archive(TenantId id, Seen seen, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.archived", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.archive(now));
            case TenantState.Trial trial -> to(trial.archive(now));
            case TenantState.PastDue due -> to(due.archive(now));
            case TenantState.Suspended suspended -> to(suspended.archive(now));
            default -> none();
        });
    }

    /** Lets the organisation try its space out until a moment, or longer than it could. */
    public Passage tryOut(TenantId id, Seen seen, Instant until, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.tried-out", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.tryOut(until, now));
            case TenantState.Trial trial -> to(trial.extend(until));
            case TenantState.Suspended suspended -> to(suspended.tryOut(until, now));
            default -> none();
        });
    }

    /** The end of a trial, or what came after its end: the organisation has chosen this plan, and is in service. */
    public Passage choose(TenantId id, Seen seen, PlanKey plan, Actor actor) {
        var now = clock.instant();
        return change(id, seen, "organisation.plan-chosen", actor, tenant -> switch (tenant.state()) {
            case TenantState.Trial trial -> Optional.of(tenant.withPlan(plan).withState(trial.choose(now)));
            case TenantState.Suspended ended
            when ended.reason().equals(TenantState.Suspended.TRIAL_ENDED) ->
                Optional.of(tenant.withPlan(plan).withState(ended.reactivate(now)));
            default -> Optional.empty();
        });
    }

    /** Closes the space, unless a plan was chosen, when its trial is over; harmless when it is not. */
    public Passage endTrial(TenantId id, LocalizedText notice) {
        var now = clock.instant();
        return pass(id, Seen.ANY, "organisation.trial-ended", Actor.SYSTEM, state -> switch (state) {
            case TenantState.Trial trial when !trial.until().isAfter(now) -> to(trial.end(notice, now));
            default -> none();
        });
    }

    /** A payment is late: staff of the space are told, and its public where this is wanted. */
    public Passage fallDue(TenantId id, Seen seen, boolean saidToThePublic, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.past-due", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.fallDue(saidToThePublic, now));
            case TenantState.PastDue due -> to(due.say(saidToThePublic));
            default -> none();
        });
    }

    /** The payment has come. */
    public Passage settle(TenantId id, Seen seen, Actor actor) {
        var now = clock.instant();
        return pass(id, seen, "organisation.settled", actor, state -> switch (state) {
            case TenantState.PastDue due -> to(due.settle(now));
            default -> none();
        });
    }

    /**
     * Closes the space, and removes all it holds when the grace is over.
     *
     * @param graceDays 0 to {@value #GRACE_DAYS_AT_MOST}; 0 removes at once
     */
    public Passage delete(TenantId id, Seen seen, int graceDays, Actor actor) {
        if (graceDays < 0 || graceDays > GRACE_DAYS_AT_MOST) {
            throw new IllegalArgumentException("graceDays must be from 0 to " + GRACE_DAYS_AT_MOST);
        }
        var now = clock.instant();
        var purgeAfter = now.plus(Duration.ofDays(graceDays));
        return pass(id, seen, "organisation.deletion-asked", actor, state -> deleting(state, now, purgeAfter));
    }

    private static Optional<TenantState> deleting(TenantState state, Instant now, Instant purgeAfter) {
        return switch (state) {
            case TenantState.Active active -> to(active.delete(now, purgeAfter));
            case TenantState.Trial trial -> to(trial.delete(now, purgeAfter));
            case TenantState.PastDue due -> to(due.delete(now, purgeAfter));
            case TenantState.Suspended suspended -> to(suspended.delete(now, purgeAfter));
            case TenantState.Archived archived -> to(archived.delete(now, purgeAfter));
            default -> none();
        };
    }

    private Passage pass(
            TenantId id, Seen seen, String action, Actor actor, Function<TenantState, Optional<TenantState>> step) {
        return change(
                id, seen, action, actor, tenant -> step.apply(tenant.state()).map(tenant::withState));
    }

    private Passage change(
            TenantId id, Seen seen, String action, Actor actor, Function<Tenant, Optional<Tenant>> step) {
        while (true) {
            var tenant = registry.find(id).orElse(null);
            if (tenant == null) {
                return new Passage.Unknown();
            }
            if (!seen.isStill(tenant)) {
                return new Passage.Stale(tenant, whatChanged.since(seen.version(), tenant));
            }
            var next = step.apply(tenant).orElse(null);
            if (next == null) {
                return new Passage.Refused(tenant, "problem.refused-" + action.substring("organisation.".length()));
            }
            var saved = transaction.execute(status -> save(tenant, next, action, actor));
            if (saved.isPresent()) {
                return saved.get();
            }
        }
    }

    /** Empty when somebody else was faster: then the state is to be looked at again. */
    private Optional<Passage> save(Tenant tenant, Tenant next, String action, Actor actor) {
        return switch (registry.save(next, tenant.version())) {
            case Change.Saved(var saved) -> {
                audit.record(actor, action, saved.id(), detail(tenant, saved));
                yield Optional.of(new Passage.Passed(saved, removal(saved, actor)));
            }
            case Change.Stale() -> Optional.empty();
            case Change.HostNameTaken(var name) ->
                throw new IllegalStateException("A change of state met a taken host name: " + name);
        };
    }

    private Optional<RunId> removal(Tenant tenant, Actor actor) {
        return tenant.state() instanceof TenantState.Deleting deleting
                        && !deleting.purgeAfter().isAfter(clock.instant())
                ? Optional.of(runs.request(RunKind.DELETION, tenant.id(), actor.name()))
                : Optional.empty();
    }

    private static Map<String, Object> detail(Tenant before, Tenant after) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", after.version());
        detail.put("from", before.state().key());
        detail.put("to", after.state().key());
        if (!before.plan().equals(after.plan())) {
            detail.put("plan", after.plan().key());
        }
        switch (after.state()) {
            case TenantState.Suspended suspended -> {
                detail.put("reason", suspended.reason());
                detail.put("notice", suspended.notice().byLanguage());
            }
            case TenantState.Deleting deleting ->
                detail.put("purgeAfter", deleting.purgeAfter().toString());
            case TenantState.Trial trial -> detail.put("until", trial.until().toString());
            case TenantState.PastDue due -> detail.put("saidToThePublic", due.saidToThePublic());
            default -> {}
        }
        return detail;
    }

    private static Optional<TenantState> to(TenantState state) {
        return Optional.of(state);
    }

    private static Optional<TenantState> none() {
        return Optional.empty();
    }
}
